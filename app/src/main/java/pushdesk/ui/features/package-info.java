/// Choosing features: a service, a view, or some by name.
package pushdesk.ui.features;
