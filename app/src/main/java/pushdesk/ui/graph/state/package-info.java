/// What the graph panel shows: which part, what is lit, and the way through what was looked at. No screen in it.
package pushdesk.ui.graph.state;
