/// A file of the repository, to read.
package pushdesk.ui.source;
