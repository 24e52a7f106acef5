/// What an entry of the journal changed: old and new values side by side.
package pushdesk.ui.changes;
