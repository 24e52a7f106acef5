/// The deployed feature servers that pushes can go to.
package pushdesk.cli.target;
