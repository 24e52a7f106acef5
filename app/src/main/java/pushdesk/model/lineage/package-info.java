/// What reads what in a repository.
package pushdesk.model.lineage;
