/// What the local online store holds.
package pushdesk.cli.online;
