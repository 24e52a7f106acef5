/// The stores as a projection of the journal: which entries make up a table, who holds each key by them, and the changes that bring a table
/// from one set of entries in effect to another.
package pushdesk.store.projection;
