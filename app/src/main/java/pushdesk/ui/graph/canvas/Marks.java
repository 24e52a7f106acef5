package pushdesk.ui.graph.canvas;

import java.util.BitSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import pushdesk.graph.Visible;
import pushdesk.graph.light.Lighting;

/// Which nodes and edges of a picture are lit, by their places in its lists: looked up once, not in every frame.
record Marks(Lighting lighting, BitSet litNodes, BitSet laterNodes, BitSet litEdges, BitSet laterEdges) {

    static Marks of(Visible visible, Lighting lighting) {
        return new Marks(
                lighting,
                places(lighting.nodes(), visible::place), places(lighting.laterNodes(), visible::place),
                places(lighting.edges(), visible::place), places(lighting.laterEdges(), visible::place));
    }

    private static <T> BitSet places(Set<T> lit, ToIntFunction<T> place) {
        return lit.stream().mapToInt(place).filter(i -> i >= 0).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// Whether the quiet edges are to be looked at, since some of them may be lit.
    boolean any() {
        return lighting.reason() != Lighting.Reason.NOTHING;
    }

    boolean litEdge(int edge) {
        return litEdges.get(edge) || laterEdges.get(edge);
    }
}
