/// Pushing a file, to the local stores or to a deployed server.
package pushdesk.cli.push;
