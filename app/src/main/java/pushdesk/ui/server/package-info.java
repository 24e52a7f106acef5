/// The feature server of the window: its switch and its log.
package pushdesk.ui.server;
