/// The problems of a repository.
package pushdesk.ui.problems;
