/// CSV, a form or a generator becomes typed rows for a push.
package pushdesk.rows;
