/// What a push would do to every key, worked out before anything is written.
package pushdesk.store.plan;
