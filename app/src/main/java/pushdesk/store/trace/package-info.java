/// What the journal tells of the online store: which rows a key ever had, and what a push changed.
package pushdesk.store.trace;
