/// How the definitions of a repository differ from what was applied.
package pushdesk.model.difference;
