/// Where a stored value came from: every row that was ever brought for its key.
package pushdesk.ui.trace;
