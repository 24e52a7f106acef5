package pushdesk.graph.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// A lineage with groups of nodes folded into one node each.
///
/// @param groups the group that stands for a node, for each node that is folded away
public record Fold(Lineage lineage, Map<Node, Node> groups) {

    public Fold {
        groups = Map.copyOf(groups);
    }

    /// A group of one is left as it is, and so are the groups to keep open. The group stands where its first node stood.
    ///
    /// @param names the name of the group of each node that is in one
    /// @param open the names of groups that are not folded
    public static Fold of(Lineage whole, Map<Node, String> names, Set<String> open) {
        Map<String, List<Node>> members = new HashMap<>();
        whole.nodes().stream().filter(node -> names.containsKey(node) && !open.contains(names.get(node)))
                .forEach(node -> members.computeIfAbsent(names.get(node), name -> new ArrayList<>()).add(node));
        Map<Node, Node> groups = new LinkedHashMap<>();
        members.forEach((name, nodes) -> {
            if (nodes.size() > 1) {
                nodes.forEach(node -> groups.put(node, new Node(NodeKind.GROUP, name)));
            }
        });
        if (groups.isEmpty()) {
            return new Fold(whole, Map.of());
        }
        var nodes = new LinkedHashSet<Node>();
        whole.nodes().forEach(node -> nodes.add(groups.getOrDefault(node, node)));
        var edges = new LinkedHashMap<List<?>, Edge>();
        for (Edge edge : whole.edges()) {
            Edge folded = folded(edge, groups);
            if (!folded.from().equals(folded.to())) {
                edges.putIfAbsent(folded.equals(edge) ? List.of(edge) : List.of(folded.from(), folded.to()), folded); // one for all between two groups
            }
        }
        return new Fold(new Lineage(new ArrayList<>(nodes), new ArrayList<>(edges.values())), groups);
    }

    /// The node that is shown for a node: itself, or its group.
    public Node shown(Node node) {
        return groups.getOrDefault(node, node);
    }

    /// The edge of this lineage that stands for one of the whole; empty inside a group.
    public Optional<Edge> shown(Edge edge) {
        if (!groups.containsKey(edge.from()) && !groups.containsKey(edge.to())) {
            return Optional.of(edge);
        }
        Node from = shown(edge.from());
        Node to = shown(edge.to());
        return from.equals(to) ? Optional.empty() : lineage.edges().stream().filter(each -> each.from().equals(from) && each.to().equals(to)).findFirst();
    }

    /// The nodes folded into each group, in the order of the whole.
    public Map<Node, List<Node>> members(Lineage whole) {
        Map<Node, List<Node>> members = new HashMap<>();
        whole.nodes().stream().filter(groups::containsKey).forEach(node -> members.computeIfAbsent(groups.get(node), group -> new ArrayList<>()).add(node));
        return members;
    }

    private static Edge folded(Edge edge, Map<Node, Node> groups) {
        return new Edge(groups.getOrDefault(edge.from(), edge.from()), groups.getOrDefault(edge.to(), edge.to()), edge.kind());
    }
}
