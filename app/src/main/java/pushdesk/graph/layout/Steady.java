package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.Size;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// A picture for a lineage that changed a little: what stayed keeps its place, what is new comes to stand near what it is connected with.
///
/// Someone who edits definitions finds everything where it was. After many changes a new layout is better than a patched one.
public final class Steady {
    private static final int SMALL_CHANGE = 8;
    private static final double SHARE = 0.1;
    private static final int COLUMNS_TRIED = 3;
    private static final double BETWEEN_COLUMNS = 68;
    private static final double BETWEEN_NODES = 22;

    private final Map<Node, PlacedNode> places = new HashMap<>();
    private final List<PlacedNode> taken = new ArrayList<>();
    private final Lineage lineage;
    private final Function<Node, Size> size;

    private Steady(Lineage lineage, Function<Node, Size> size) {
        this.lineage = lineage;
        this.size = size;
    }

    /// The picture before, changed to show the lineage; empty where too much has changed, or another orientation is wanted.
    public static Optional<GraphPicture> of(GraphPicture before, Lineage lineage, LayoutOptions options) {
        Set<Node> were = before.nodes().stream().map(PlacedNode::node).collect(Collectors.toSet());
        var are = new HashSet<>(lineage.nodes());
        long changes = were.stream().filter(node -> !are.contains(node)).count() + are.stream().filter(node -> !were.contains(node)).count();
        if (before.nodes().isEmpty() || before.orientation() != options.orientation() || changes > Math.max(SMALL_CHANGE, were.size() * SHARE)
                || changes >= were.size() || before.nodes().stream().anyMatch(node -> are.contains(node.node()) && node.height() != options.size().apply(node.node()).height())) {
            return Optional.empty();
        }
        boolean across = before.orientation() == Orientation.LEFT_TO_RIGHT;
        var steady = new Steady(lineage, node -> across ? options.size().apply(node) : options.size().apply(node).transposed());
        before.nodes().stream().filter(node -> are.contains(node.node())).map(node -> across ? node : node.transposed()).forEach(steady::keep);
        lineage.nodes().stream().filter(node -> !were.contains(node)).forEach(steady::add);
        Part part = steady.part(before.edges().stream().map(edge -> across ? edge : edge.transposed()).toList());
        Part whole = across ? part : new Part(part.nodes().stream().map(PlacedNode::transposed).toList(), part.edges().stream().map(PlacedEdge::transposed).toList(), part.height(), part.width());
        return Optional.of(new GraphPicture(whole.nodes(), whole.edges(), before.orientation(), whole.width(), whole.height()));
    }

    private void keep(PlacedNode node) {
        places.put(node.node(), node);
        taken.add(node);
    }

    private void add(Node node) {
        Size own = size.apply(node);
        List<PlacedNode> sources = lineage.edges().stream().filter(edge -> edge.to().equals(node)).flatMap(edge -> Optional.ofNullable(places.get(edge.from())).stream()).toList();
        List<PlacedNode> targets = lineage.edges().stream().filter(edge -> edge.from().equals(node)).flatMap(edge -> Optional.ofNullable(places.get(edge.to())).stream()).toList();
        double x = 0;
        double y = taken.stream().mapToDouble(place -> place.y() + place.height()).max().orElse(0) + BETWEEN_NODES;
        if (!sources.isEmpty()) {
            x = sources.stream().mapToDouble(place -> place.x() + place.width()).max().orElseThrow() + BETWEEN_COLUMNS;
            y = sources.stream().mapToDouble(PlacedNode::y).average().orElseThrow();
        } else if (!targets.isEmpty()) {
            x = targets.stream().mapToDouble(PlacedNode::x).min().orElseThrow() - BETWEEN_COLUMNS - own.width();
            y = targets.stream().mapToDouble(PlacedNode::y).average().orElseThrow();
        }
        keep(free(node, own, inColumn(node, x, y), y));
    }

    /// Where nodes of its kind stand nearby, it stands in line with them.
    private double inColumn(Node node, double x, double y) {
        return taken.stream()
                .filter(place -> place.node().kind() == node.kind() && Math.abs(place.x() - x) < place.width() + BETWEEN_COLUMNS)
                .min(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
                .map(PlacedNode::x)
                .orElse(x);
    }

    /// The nearest free place in its column or one of the next.
    private PlacedNode free(Node node, Size own, double x, double y) {
        return IntStream.range(0, COLUMNS_TRIED)
                .mapToObj(column -> freeInColumn(node, own, x + column * (own.width() + BETWEEN_COLUMNS), y))
                .min(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
                .orElseThrow();
    }

    private PlacedNode freeInColumn(Node node, Size own, double x, double y) {
        double step = BETWEEN_NODES / 2;
        for (int i = 0;; i++) {
            double tried = y + (i % 2 == 0 ? i / 2 : -(i + 1) / 2) * step;
            var place = new PlacedNode(node, x, tried, own.width(), own.height());
            if (taken.stream().noneMatch(other -> near(place, other))) {
                return place;
            }
        }
    }

    private static boolean near(PlacedNode one, PlacedNode other) {
        return one.x() < other.x() + other.width() + BETWEEN_NODES && other.x() < one.x() + one.width() + BETWEEN_NODES
                && one.y() < other.y() + other.height() + BETWEEN_NODES && other.y() < one.y() + one.height() + BETWEEN_NODES;
    }

    private Part part(List<PlacedEdge> before) {
        Map<Edge, PlacedEdge> drawn = before.stream().collect(Collectors.toMap(PlacedEdge::edge, Function.identity()));
        boolean quiet = before.stream().anyMatch(PlacedEdge::quiet);
        List<PlacedEdge> edges = lineage.edges().stream()
                .filter(edge -> !edge.from().equals(edge.to()))
                .map(edge -> drawn.containsKey(edge) ? drawn.get(edge) : new PlacedEdge(edge, way(places.get(edge.from()), places.get(edge.to())), quiet && isStore(edge.to())))
                .toList();
        return Bounds.fitted(lineage.nodes().stream().map(places::get).toList(), edges);
    }

    private static List<Point> way(PlacedNode from, PlacedNode to) {
        boolean below = from.x() < to.x() + to.width() && to.x() < from.x() + from.width();
        return below
                ? Curve.bracket(new Point(from.x(), from.centreY()), new Point(to.x(), to.centreY()), BETWEEN_NODES)
                : Curve.flowing(List.of(new Point(from.x() + from.width(), from.centreY()), new Point(to.x(), to.centreY())));
    }

    private static boolean isStore(Node node) {
        return node.kind() == NodeKind.ONLINE_STORE || node.kind() == NodeKind.OFFLINE_STORE;
    }
}
