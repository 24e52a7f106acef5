/// Finding objects and commands by name.
package pushdesk.ui.find;
