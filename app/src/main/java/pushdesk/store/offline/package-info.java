/// What views see of the rows in the offline store.
package pushdesk.store.offline;
