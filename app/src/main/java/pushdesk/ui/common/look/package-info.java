/// Looks: themes, text size, the bundled fonts, the mark of the application.
package pushdesk.ui.common.look;
