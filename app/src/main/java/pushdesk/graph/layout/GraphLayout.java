package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.Size;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// Lays out a lineage: sources, views, stores and services in columns (in rows, top down), unconnected pieces packed to the window's
/// shape.
///
/// Equal input gives an equal picture, and the order of the lineage is kept where crossings allow, so that a small change of a
/// repository changes little. Takes about a second for 5,000 nodes: run it off the screen's thread.
public final class GraphLayout {
    /// With more views than this, edges to the stores would cover the picture: the stores then stand beside it.
    private static final int VIEWS_AROUND_STORES = 24;
    private static final int NODES_WITH_FAR_EDGES = 150;
    private static final double STORE_GAP = 120;
    private static final double BETWEEN_STORES = 40;

    private GraphLayout() {}

    /// Loads what the first layout needs, which takes half a second: the first picture then comes the sooner.
    public static void warmUp() {
        Node only = new Node(NodeKind.FEATURE_VIEW, "view");
        of(new Lineage(List.of(only), List.of()), LayoutOptions.uniform(1, 1), Progress.NONE);
    }

    /// @throws java.util.concurrent.CancellationException when it was cancelled through the progress
    public static GraphPicture of(Lineage lineage, LayoutOptions options, Progress progress) {
        if (lineage.nodes().isEmpty()) {
            return GraphPicture.EMPTY;
        }
        boolean across = options.orientation() == Orientation.LEFT_TO_RIGHT;
        Map<Node, Size> sizes = lineage.nodes().stream()
                .collect(Collectors.toMap(Function.identity(), node -> across ? options.size().apply(node) : options.size().apply(node).transposed()));
        double ratio = across ? options.aspectRatio() : 1 / options.aspectRatio();
        Part whole = inOrder(lineage, laidOut(lineage, sizes::get, across, ratio, progress));
        return across
                ? new GraphPicture(whole.nodes(), whole.edges(), options.orientation(), whole.width(), whole.height())
                : new GraphPicture(
                        whole.nodes().stream().map(PlacedNode::transposed).toList(),
                        whole.edges().stream().map(PlacedEdge::transposed).toList(),
                        options.orientation(),
                        whole.height(),
                        whole.width());
    }

    private static Part laidOut(Lineage lineage, Function<Node, Size> size, boolean stacked, double ratio, Progress progress) {
        boolean storesBeside = lineage.nodes().stream().filter(node -> node.kind() == NodeKind.FEATURE_VIEW).count() > VIEWS_AROUND_STORES;
        Lineage connected = storesBeside ? withoutStores(lineage) : lineage;
        List<Lineage> pieces = Components.of(connected).stream().flatMap(component -> Clusters.of(component).stream()).toList();
        var parts = new ArrayList<Part>();
        var first = new HashMap<Shape, Lineage>();
        var done = new HashMap<Shape, Part>();
        for (Lineage piece : pieces) {
            progress.checkCancelled();
            progress.at(parts.size(), pieces.size());
            Shape shape = Shape.of(piece, size);
            first.putIfAbsent(shape, piece);
            Part part = done.computeIfAbsent(shape, s -> Layers.of(piece, size, stacked, Layers.Care.of(lineage), progress));
            parts.add(Shape.renamed(part, first.get(shape), piece));
        }
        Part packed = joined(Packing.of(parts, ratio));
        return withFarEdges(lineage, storesBeside ? withStores(lineage, packed, size) : packed);
    }

    private static Lineage withoutStores(Lineage lineage) {
        return new Lineage(
                lineage.nodes().stream().filter(node -> !isStore(node)).toList(),
                lineage.edges().stream().filter(edge -> !isStore(edge.from()) && !isStore(edge.to())).toList());
    }

    private static Part withStores(Lineage lineage, Part packed, Function<Node, Size> size) {
        List<Node> stores = lineage.nodes().stream().filter(GraphLayout::isStore).toList();
        var nodes = new ArrayList<>(packed.nodes());
        double height = stores.stream().mapToDouble(store -> size.apply(store).height() + BETWEEN_STORES).sum() - BETWEEN_STORES;
        double x = packed.width() + STORE_GAP;
        double y = Math.max(0, (packed.height() - height) / 2);
        for (Node store : stores) {
            Size own = size.apply(store);
            nodes.add(new PlacedNode(store, x, y, own.width(), own.height()));
            y += own.height() + BETWEEN_STORES;
        }
        return Bounds.fitted(nodes, packed.edges());
    }

    /// The edges that no piece holds run straight across the picture; where these would be many, only when they are lit.
    private static Part withFarEdges(Lineage lineage, Part part) {
        Map<Node, PlacedNode> places = part.nodes().stream().collect(Collectors.toMap(PlacedNode::node, Function.identity()));
        Set<Edge> near = part.edges().stream().map(PlacedEdge::edge).collect(Collectors.toSet());
        var edges = new ArrayList<>(part.edges());
        for (Edge edge : lineage.edges()) {
            if (!near.contains(edge) && !edge.from().equals(edge.to())) {
                PlacedNode from = places.get(edge.from());
                PlacedNode to = places.get(edge.to());
                var ends = List.of(new Point(from.x() + from.width(), from.centreY()), new Point(to.x(), to.centreY()));
                boolean quiet = isStore(edge.to()) || lineage.nodes().size() > NODES_WITH_FAR_EDGES;
                edges.add(new PlacedEdge(edge, Curve.flowing(ends), quiet));
            }
        }
        return Bounds.fitted(part.nodes(), edges);
    }

    private static boolean isStore(Node node) {
        return node.kind() == NodeKind.ONLINE_STORE || node.kind() == NodeKind.OFFLINE_STORE;
    }

    private static Part joined(List<Part> parts) {
        return Bounds.fitted(
                parts.stream().flatMap(part -> part.nodes().stream()).toList(),
                parts.stream().flatMap(part -> part.edges().stream()).toList());
    }

    private static Part inOrder(Lineage lineage, Part part) {
        Map<Node, PlacedNode> nodes = part.nodes().stream().collect(Collectors.toMap(PlacedNode::node, Function.identity()));
        Map<Edge, PlacedEdge> edges = new HashMap<>();
        part.edges().forEach(edge -> edges.put(edge.edge(), edge));
        return new Part(
                lineage.nodes().stream().map(nodes::get).toList(),
                lineage.edges().stream().filter(edges::containsKey).map(edges::get).toList(),
                part.width(),
                part.height());
    }
}
