/// Chunks of rows as bytes: in memory, or in a file past a limit.
package pushdesk.rows.chunk;
