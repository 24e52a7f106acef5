/// Writing rows to one view alone.
package pushdesk.ui.write;
