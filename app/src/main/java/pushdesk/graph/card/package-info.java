/// What is said on the card of a node: one description for the window and for exported pictures.
package pushdesk.graph.card;
