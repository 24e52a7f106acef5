/// The page shown while no repository is open.
package pushdesk.ui.start;
