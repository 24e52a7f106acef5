/// Rows made up from what a push must bring.
package pushdesk.rows.generate;
