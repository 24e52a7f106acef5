/// Pushing to a deployed Feast feature server, and reading from one.
package pushdesk.serving.client;
