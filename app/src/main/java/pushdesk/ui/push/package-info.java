/// The push screen: rows from a file or a form, what pushing them would do, and what it did.
package pushdesk.ui.push;
