/// Where the rows of a push come from: a file or a pasted block, the form, the generator.
package pushdesk.ui.push.input;
