/// Files of rows, whatever their format, and where a batch source's own file lies.
package pushdesk.rows.file;
