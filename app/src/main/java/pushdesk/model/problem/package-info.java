/// What is wrong in the files of a repository, and where.
package pushdesk.model.problem;
