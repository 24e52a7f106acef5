/// JSON as servers speak it.
package pushdesk.serving.json;
