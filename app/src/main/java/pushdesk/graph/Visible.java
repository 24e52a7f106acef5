package pushdesk.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;

/// Finds what of a picture lies in a rectangle, by squares. Nodes and edges are told by their place in the picture's lists, in that order.
///
/// Made off the screen's thread; it never changes afterwards.
public final class Visible {
    private static final double SQUARE = 600;
    private static final int STEPS = 8;

    private final Map<Long, int[]> nodes = new HashMap<>();
    private final Map<Long, int[]> edges = new HashMap<>();
    private final Map<Node, Integer> places = new HashMap<>();
    private final Map<Edge, Integer> edgePlaces = new HashMap<>();
    private final GraphPicture picture;
    private final Reach[] reaches;
    private final int[] quiet;

    /// The rectangle of an edge's curve, and the curve in short straight lines: x and y by turns.
    private record Reach(double left, double top, double right, double bottom, float[] way) {
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
            return new Reach(left, top, right, bottom, way(edge.curve()));
        }

        private static float[] way(List<Point> curve) {
            var way = new float[2 + 2 * STEPS * ((curve.size() - 1) / 3)];
            way[0] = (float) curve.getFirst().x();
            way[1] = (float) curve.getFirst().y();
            int next = 2;
            for (int piece = 0; piece + 3 < curve.size(); piece += 3) {
                for (int step = 1; step <= STEPS; step++) {
                    Point at = PlacedEdge.at(curve, piece, (double) step / STEPS);
                    way[next++] = (float) at.x();
                    way[next++] = (float) at.y();
                }
            }
            return way;
        }

        boolean meets(double x, double y, double x2, double y2) {
            return left <= x2 && right >= x && top <= y2 && bottom >= y;
        }
    }

    public Visible(GraphPicture picture) {
        this.picture = picture;
        for (int i = 0; i < picture.nodes().size(); i++) {
            PlacedNode node = picture.nodes().get(i);
            int index = i;
            places.put(node.node(), i);
            squares(node.x(), node.y(), node.x() + node.width(), node.y() + node.height(), square -> add(nodes, square, index));
        }
        reaches = picture.edges().stream().map(Reach::of).toArray(Reach[]::new);
        var aside = new BitSet();
        for (int i = 0; i < reaches.length; i++) {
            Reach reach = reaches[i];
            edgePlaces.put(edge(i).edge(), i);
            int index = i;
            if (picture.edges().get(i).quiet()) {
                aside.set(i);
            } else {
                squares(reach.left, reach.top, reach.right, reach.bottom, square -> add(edges, square, index));
            }
        }
        quiet = aside.stream().toArray();
        nodes.replaceAll((square, found) -> trimmed(found));
        edges.replaceAll((square, found) -> trimmed(found));
    }

    public GraphPicture picture() {
        return picture;
    }

    public PlacedNode node(int index) {
        return picture.nodes().get(index);
    }

    public PlacedEdge edge(int index) {
        return picture.edges().get(index);
    }

    /// The edge's curve in short straight lines: x and y by turns. Not to be changed.
    public float[] way(int edge) {
        return reaches[edge].way;
    }

    public Optional<PlacedNode> node(Node node) {
        return Optional.ofNullable(places.get(node)).map(this::node);
    }

    /// Where the node stands in the picture's list; -1 where it is not.
    public int place(Node node) {
        return places.getOrDefault(node, -1);
    }

    /// Where the edge stands in the picture's list; -1 where it is not.
    public int place(Edge edge) {
        return edgePlaces.getOrDefault(edge, -1);
    }

    public Optional<PlacedNode> nodeAt(double x, double y) {
        int[] near = nodes.getOrDefault(square((int) Math.floor(x / SQUARE), (int) Math.floor(y / SQUARE)), new int[1]);
        return Arrays.stream(near, 1, 1 + near[0]).mapToObj(this::node).filter(node -> node.contains(x, y)).findFirst();
    }

    /// The nodes that meet the rectangle, each once.
    public void nodes(double left, double top, double right, double bottom, IntConsumer action) {
        each(nodes, left, top, right, bottom, picture.nodes().size(), action, i -> {
            PlacedNode node = node(i);
            return node.x() <= right && node.x() + node.width() >= left && node.y() <= bottom && node.y() + node.height() >= top;
        });
    }

    /// The edges that may cross the rectangle, each once; quiet ones only if asked for.
    public void edges(double left, double top, double right, double bottom, boolean withQuiet, IntConsumer action) {
        each(edges, left, top, right, bottom, reaches.length, action, i -> reaches[i].meets(left, top, right, bottom));
        if (withQuiet) {
            Arrays.stream(quiet).filter(i -> reaches[i].meets(left, top, right, bottom)).forEach(action);
        }
    }

    private static void each(Map<Long, int[]> squares, double left, double top, double right, double bottom, int count, IntConsumer action, IntPredicate meets) {
        var done = new BitSet(count);
        squares(left, top, right, bottom, square -> {
            int[] found = squares.get(square);
            for (int i = 1; found != null && i <= found[0]; i++) {
                if (!done.get(found[i]) && meets.test(found[i])) {
                    done.set(found[i]);
                }
            }
        });
        for (int i = done.nextSetBit(0); i >= 0; i = done.nextSetBit(i + 1)) {
            action.accept(i);
        }
    }

    /// The first number of a list is how many follow.
    private static void add(Map<Long, int[]> squares, long square, int index) {
        int[] list = squares.getOrDefault(square, new int[4]);
        if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, 2 * list.length);
        }
        list[++list[0]] = index;
        squares.put(square, list);
    }

    private static int[] trimmed(int[] list) {
        return Arrays.copyOf(list, list[0] + 1);
    }

    private static long square(int x, int y) {
        return x * 1_000_003L + y;
    }

    private static void squares(double left, double top, double right, double bottom, LongConsumer action) {
        for (int x = (int) Math.floor(left / SQUARE); x <= (int) Math.floor(right / SQUARE); x++) {
            for (int y = (int) Math.floor(top / SQUARE); y <= (int) Math.floor(bottom / SQUARE); y++) {
                action.accept(square(x, y));
            }
        }
    }
}
