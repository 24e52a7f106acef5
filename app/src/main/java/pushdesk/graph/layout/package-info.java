/// Places the nodes and edges of a lineage: columns for what is connected, packed to the shape of the window.
package pushdesk.graph.layout;
