/// Which part of a lineage is shown: a focus, kinds left out, and groups folded into one node each.
package pushdesk.graph.part;
