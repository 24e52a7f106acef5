/// The text of a file as a tree, and as parts that a reader tells apart. tree-sitter is known here alone.
package pushdesk.repo.python.syntax;
