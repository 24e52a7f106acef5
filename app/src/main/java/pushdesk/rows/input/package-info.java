/// The bytes that rows are read from, and their characters.
package pushdesk.rows.input;
