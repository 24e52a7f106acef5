/// Watching the folder of a repository for what is written to it.
package pushdesk.ui.common.watch;
