/// Deployed feature servers: naming them, choosing where a push goes, and what they hold.
package pushdesk.ui.targets;
