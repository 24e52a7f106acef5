/// The rows to push, each with what becomes of it.
package pushdesk.ui.push.preview;
