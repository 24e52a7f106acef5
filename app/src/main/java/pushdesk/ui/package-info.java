/// The desktop: [pushdesk.ui.App] wires it, [pushdesk.ui.workspace.Workspace] is the state that screens share, a package below holds each screen.
package pushdesk.ui;
