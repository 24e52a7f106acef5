/// Inspectors: what is stored, online for a view and offline for a batch source.
package pushdesk.ui.rows;
