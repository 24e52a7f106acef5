/// The graph panel: the repository as a picture in which a push can be followed.
package pushdesk.ui.graph;
