/// The graph drawn, and the camera that moves over it.
package pushdesk.ui.graph.canvas;
