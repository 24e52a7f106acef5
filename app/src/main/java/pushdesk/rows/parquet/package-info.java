/// Parquet files as typed rows.
package pushdesk.rows.parquet;
