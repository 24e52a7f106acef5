/// H2: the file of a store, its connections and transactions, and names that SQL takes.
package pushdesk.store.sql;
