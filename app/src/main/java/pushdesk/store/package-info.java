/// The embedded feature store: plan, push, read, journal.
package pushdesk.store;
