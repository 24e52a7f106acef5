/// Loading the file of a batch source, from its details.
package pushdesk.ui.load;
