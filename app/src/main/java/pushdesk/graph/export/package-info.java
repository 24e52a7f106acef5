/// The picture as a file: the same marks written as SVG or painted as PNG. No display is needed.
package pushdesk.graph.export;
