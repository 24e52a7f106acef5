/// What is asked of a push, what it would do, and what came of it.
package pushdesk.store.push;
