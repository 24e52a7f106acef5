/// What the commands share: options, exit codes, streams, tables and JSON.
package pushdesk.cli.common;
