/// Stored tables that no longer fit their definitions, and setting them aside.
package pushdesk.ui.migrations;
