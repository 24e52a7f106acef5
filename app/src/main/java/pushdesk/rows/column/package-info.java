/// The values of typed columns, chunk by chunk, and what reads texts into them.
package pushdesk.rows.column;
