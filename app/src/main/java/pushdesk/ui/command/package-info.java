/// What a person can ask the desktop to do, and the menus that offer it.
package pushdesk.ui.command;
