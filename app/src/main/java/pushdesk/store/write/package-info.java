/// A push as one transaction: its entry, the online tables, the offline tables.
package pushdesk.store.write;
