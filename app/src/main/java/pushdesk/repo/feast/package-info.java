/// What Feast's classes make of the calls in a repository: the objects that are registered, and the model built of them.
package pushdesk.repo.feast;
