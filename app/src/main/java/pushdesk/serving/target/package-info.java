/// The deployed feature servers that a user pushes to, by name.
package pushdesk.serving.target;
