/// Values of every Feast type as text, both ways, and from one type to another.
package pushdesk.rows.text;
