/// The types of Feast's values.
package pushdesk.model.type;
