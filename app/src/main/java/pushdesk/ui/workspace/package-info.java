/// What screens share: the open repository, its store, the last result and the page of the journal.
package pushdesk.ui.workspace;
