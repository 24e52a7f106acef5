/// What is lit in a picture, and why.
package pushdesk.graph.light;
