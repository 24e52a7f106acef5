package pushdesk.ui.graph.canvas;

import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage.Node;

/// What a frame shows.
///
/// @param cards what the cards say, or null while that is not known
/// @param selected the node whose details are shown, or null
/// @param focus whether the selected node also shows that the keyboard is here
/// @param hovered the node under the pointer, or null
/// @param moving whether rows travel along the edges and bring their numbers with them
record Shown(Visible visible, Marks marks, Cards cards, Node selected, boolean focus, Node hovered, boolean moving) {

    Lighting lighting() {
        return marks.lighting();
    }

    /// How the node at this place stands out.
    CardPainter.Mark mark(int index) {
        Node node = visible.node(index).node();
        boolean chosen = node.equals(selected);
        boolean lit = marks.litNodes().get(index);
        boolean later = marks.laterNodes().get(index);
        boolean orange = lighting().ofPush() && (lit || later);
        return new CardPainter.Mark(chosen, chosen && focus, node.equals(hovered), lit, later, lighting().dims() && !lit && !chosen, orange);
    }

    /// Whether the node's card shows the sign that lists its columns.
    boolean opens(Node node) {
        return node.equals(hovered) && cards != null && !cards.columns(node).isEmpty();
    }
}
