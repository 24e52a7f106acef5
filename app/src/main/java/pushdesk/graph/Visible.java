package pushdesk.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pushdesk.model.Lineage.Node;

/// Finds what of a picture lies in a rectangle, by squares.
public final class Visible {
    private static final double SQUARE = 600;

    private record Square(int x, int y) {}

    /// The rectangle of an edge's curve, which lies within that of its points.
    private record Reach(PlacedEdge edge, double left, double top, double right, double bottom) {
        static Reach of(PlacedEdge edge) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (Point point : edge.curve()) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
            return new Reach(edge, left, top, right, bottom);
        }

        boolean meets(double x, double y, double x2, double y2) {
            return left <= x2 && right >= x && top <= y2 && bottom >= y;
        }
    }

    private final Map<Square, List<PlacedNode>> nodes = new HashMap<>();
    private final Map<Square, List<Reach>> edges = new HashMap<>();
    private final List<Reach> quietEdges = new ArrayList<>();
    private final Map<Node, PlacedNode> places = new HashMap<>();

    public Visible(GraphPicture picture) {
        for (PlacedNode node : picture.nodes()) {
            places.put(node.node(), node);
            squares(node.x(), node.y(), node.x() + node.width(), node.y() + node.height(),
                    square -> nodes.computeIfAbsent(square, s -> new ArrayList<>()).add(node));
        }
        for (PlacedEdge edge : picture.edges()) {
            Reach reach = Reach.of(edge);
            if (edge.quiet()) {
                quietEdges.add(reach);
            } else {
                squares(reach.left, reach.top, reach.right, reach.bottom, square -> edges.computeIfAbsent(square, s -> new ArrayList<>()).add(reach));
            }
        }
    }

    public Optional<PlacedNode> node(Node node) {
        return Optional.ofNullable(places.get(node));
    }

    public Optional<PlacedNode> nodeAt(double x, double y) {
        return nodes.getOrDefault(new Square((int) Math.floor(x / SQUARE), (int) Math.floor(y / SQUARE)), List.of()).stream()
                .filter(node -> node.contains(x, y))
                .findFirst();
    }

    public Set<PlacedNode> nodes(double left, double top, double right, double bottom) {
        var found = new LinkedHashSet<PlacedNode>();
        squares(left, top, right, bottom, square -> nodes.getOrDefault(square, List.of()).stream()
                .filter(node -> node.x() <= right && node.x() + node.width() >= left && node.y() <= bottom && node.y() + node.height() >= top)
                .forEach(found::add));
        return found;
    }

    /// The edges that may cross the rectangle; quiet ones only if asked for.
    public Set<PlacedEdge> edges(double left, double top, double right, double bottom, boolean quiet) {
        var found = new LinkedHashSet<PlacedEdge>();
        squares(left, top, right, bottom, square -> edges.getOrDefault(square, List.of()).stream()
                .filter(reach -> reach.meets(left, top, right, bottom))
                .forEach(reach -> found.add(reach.edge)));
        if (quiet) {
            quietEdges.stream().filter(reach -> reach.meets(left, top, right, bottom)).forEach(reach -> found.add(reach.edge));
        }
        return found;
    }

    private static void squares(double left, double top, double right, double bottom, Consumer<Square> action) {
        for (int x = (int) Math.floor(left / SQUARE); x <= (int) Math.floor(right / SQUARE); x++) {
            for (int y = (int) Math.floor(top / SQUARE); y <= (int) Math.floor(bottom / SQUARE); y++) {
                action.accept(new Square(x, y));
            }
        }
    }
}
