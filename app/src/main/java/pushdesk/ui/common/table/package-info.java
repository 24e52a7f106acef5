/// A table of rows that are read as they come into sight, and how its cells are written.
package pushdesk.ui.common.table;
