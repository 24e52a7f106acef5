/// Rows from CSV files, and values and rejected records to them.
package pushdesk.rows.csv;
