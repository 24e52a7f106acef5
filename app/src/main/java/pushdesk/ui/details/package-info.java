/// The panel that tells about what is selected.
package pushdesk.ui.details;
