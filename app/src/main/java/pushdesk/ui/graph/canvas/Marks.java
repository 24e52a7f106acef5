package pushdesk.ui.graph.canvas;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.light.Lighting;

/// Which nodes and edges of a picture are lit, by their places in its lists: looked up once, not in every frame.
record Marks(Lighting lighting, BitSet litNodes, BitSet laterNodes, BitSet litEdges, BitSet laterEdges) {

    static Marks of(GraphPicture picture, Lighting lighting) {
        return new Marks(
                lighting,
                where(picture.nodes(), placed -> lighting.nodes().contains(placed.node())),
                where(picture.nodes(), placed -> lighting.laterNodes().contains(placed.node())),
                where(picture.edges(), placed -> lighting.edges().contains(placed.edge())),
                where(picture.edges(), placed -> lighting.laterEdges().contains(placed.edge())));
    }

    private static <T> BitSet where(List<T> all, Predicate<T> holds) {
        return IntStream.range(0, all.size()).filter(i -> holds.test(all.get(i))).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// Whether the quiet edges are to be looked at, since some of them may be lit.
    boolean any() {
        return lighting.reason() != Lighting.Reason.NOTHING;
    }

    boolean litEdge(int edge) {
        return litEdges.get(edge) || laterEdges.get(edge);
    }
}
