/// The local stores over HTTP.
package pushdesk.cli.serving;
