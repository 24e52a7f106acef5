/// The pushes that were made, each with its matrix.
package pushdesk.ui.history;
