/// Bringing the newest offline rows online.
package pushdesk.store.materialize;
