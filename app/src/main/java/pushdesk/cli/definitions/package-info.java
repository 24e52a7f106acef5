/// What a repository says, what was applied of it, and where the two differ.
package pushdesk.cli.definitions;
