/// The propagation matrix: one component for a plan, a result and the history.
package pushdesk.ui.matrix;
