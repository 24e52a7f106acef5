/// Opens a repository with its store, follows its files, and keeps what a broken file defined before.
package pushdesk.ui.opening;
