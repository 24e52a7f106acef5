/// Rows from JSON and JSON Lines, and values to them.
package pushdesk.rows.json;
