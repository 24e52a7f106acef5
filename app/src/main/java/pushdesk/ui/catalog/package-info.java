/// The list of what a repository holds.
package pushdesk.ui.catalog;
