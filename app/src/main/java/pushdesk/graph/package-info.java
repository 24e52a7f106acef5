/// The lineage as a picture: places for nodes, curves for edges. No screen in it.
package pushdesk.graph;
