/// Every entry of the journal with the rows that it brought, in key order.
package pushdesk.store.journal;
