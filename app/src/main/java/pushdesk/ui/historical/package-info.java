/// Features as they were known at the times of entity rows.
package pushdesk.ui.historical;
