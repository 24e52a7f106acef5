package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Size;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// Nodes that keep together in one column, one below the other: a batch source under the push and stream sources that append to it.
///
/// All are as wide as the widest.
///
/// @param tops the upper border of each node, from the block's own
record Block(List<Node> nodes, List<Size> sizes, List<Double> tops, Size size) {

    private static final double GAP = 28;

    static Block of(List<Node> nodes, Function<Node, Size> size) {
        List<Size> sizes = nodes.stream().map(size).toList();
        var tops = new ArrayList<Double>();
        double y = 0;
        for (Size each : sizes) {
            tops.add(y);
            y += each.height() + GAP;
        }
        double width = sizes.stream().mapToDouble(Size::width).max().orElse(0);
        return new Block(nodes, sizes, tops, new Size(width, y - GAP));
    }

    /// Every node of the lineage in one block, in the lineage's order.
    static List<List<Node>> groups(Lineage lineage) {
        Map<Node, List<Node>> feeders = new LinkedHashMap<>();
        Set<Node> fed = new LinkedHashSet<>();
        for (Lineage.Edge edge : lineage.edges()) {
            if (edge.kind() == Lineage.EdgeKind.APPEND && edge.to().kind() == NodeKind.BATCH_SOURCE && fed.add(edge.from())) {
                feeders.computeIfAbsent(edge.to(), batch -> new ArrayList<>()).add(edge.from());
            }
        }
        Map<Node, Node> batchOf = new LinkedHashMap<>();
        feeders.forEach((batch, sources) -> sources.forEach(source -> batchOf.put(source, batch)));
        var done = new LinkedHashSet<Node>();
        var groups = new ArrayList<List<Node>>();
        for (Node node : lineage.nodes()) {
            Node batch = batchOf.getOrDefault(node, node);
            if (done.add(batch)) {
                var group = new ArrayList<>(feeders.getOrDefault(batch, List.of()));
                group.add(batch);
                groups.add(group);
            }
        }
        return groups;
    }

    PlacedNode placed(int index, double x, double y) {
        return new PlacedNode(nodes.get(index), x, y + tops.get(index), size.width(), sizes.get(index).height());
    }
}
