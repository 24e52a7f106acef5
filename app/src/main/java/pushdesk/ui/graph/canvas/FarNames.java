package pushdesk.ui.graph.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Visible;
import pushdesk.model.lineage.Lineage.NodeKind;

/// Which names are written where cards are too small for words, and where: those of the selected node, of what is lit, of push sources and
/// groups, as far as there is room, each above its card.
///
/// They are chosen for the whole picture, so that they stay the same while one pans.
final class FarNames {
    static final double HEIGHT = 15;
    private static final double BETWEEN = 14;
    private static final double CELL = 64;

    private final Map<Long, List<Name>> cells = new HashMap<>();
    private final List<Name> all = new ArrayList<>();
    private final ToDoubleFunction<String> width;
    private final double scale;

    /// A name in its place: pixels of the window from where the picture begins.
    record Name(PlacedNode node, double x, double y, double width) {
        double bottom() {
            return y + HEIGHT;
        }

        private boolean near(Name other) {
            return x < other.x + other.width + BETWEEN && other.x < x + width + BETWEEN && y < other.bottom() + BETWEEN && other.y < bottom() + BETWEEN;
        }
    }

    /// @param width how wide a name is in the window
    FarNames(Visible visible, Marks marks, int selected, double scale, ToDoubleFunction<String> width) {
        this.scale = scale;
        this.width = width;
        IntStream first = selected < 0 ? IntStream.empty() : IntStream.of(selected);
        IntStream named = IntStream.range(0, visible.picture().nodes().size()).filter(i -> leads(visible.node(i).node().kind()));
        Stream.of(first, marks.litNodes().stream(), named).flatMapToInt(each -> each).mapToObj(visible::node).filter(node -> !node.node().name().isEmpty()).forEach(this::place);
    }

    List<Name> all() {
        return all;
    }

    private static boolean leads(NodeKind kind) {
        return kind == NodeKind.PUSH_SOURCE || kind == NodeKind.GROUP;
    }

    private void place(PlacedNode node) {
        var name = new Name(node, node.x() * scale, node.y() * scale - HEIGHT - 1, width.applyAsDouble(node.node().name()));
        List<Long> near = cells(name);
        if (near.stream().flatMap(cell -> cells.getOrDefault(cell, List.of()).stream()).noneMatch(name::near)) {
            near.forEach(cell -> cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(name));
            all.add(name);
        }
    }

    /// The squares that the name and the room around it lie in.
    private static List<Long> cells(Name name) {
        var cells = new ArrayList<Long>();
        for (long x = (long) Math.floor((name.x() - BETWEEN) / CELL); x <= (long) Math.floor((name.x() + name.width() + BETWEEN) / CELL); x++) {
            for (long y = (long) Math.floor((name.y() - BETWEEN) / CELL); y <= (long) Math.floor((name.bottom() + BETWEEN) / CELL); y++) {
                cells.add(x * 1_000_003L + y);
            }
        }
        return cells;
    }
}
