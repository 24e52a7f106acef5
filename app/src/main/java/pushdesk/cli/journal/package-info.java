/// What was pushed to the local stores, and where their values came from.
package pushdesk.cli.journal;
