/// The tables that hold values, by view and by batch source: which there are, what they look like, what is in them.
package pushdesk.store.table;
