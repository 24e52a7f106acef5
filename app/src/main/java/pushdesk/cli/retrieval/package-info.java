/// Commands that read and copy features: join, compare, materialize.
package pushdesk.cli.retrieval;
