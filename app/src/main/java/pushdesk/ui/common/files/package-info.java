/// Files that the user chooses, drops, or opens in an editor.
package pushdesk.ui.common.files;
