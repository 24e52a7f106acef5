/// Commands for a terminal or a script, over the same engine as the desktop. The JSON they print is a contract; the README has it.
package pushdesk.cli;
