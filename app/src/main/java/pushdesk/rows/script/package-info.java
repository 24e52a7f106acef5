/// A push as text that does the same elsewhere.
package pushdesk.rows.script;
