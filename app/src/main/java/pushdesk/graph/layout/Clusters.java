package pushdesk.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;

/// A large connected lineage cut into pieces that can be read: what sources feed keeps together, and whatever is computed or served from
/// several pieces goes to the one it takes most from.
///
/// A few services that read across teams would otherwise tie thousands of nodes into one column, too tall for any window.
final class Clusters {
    private static final int READABLE = 48;
    private static final Set<EdgeKind> COMPUTED = Set.of(EdgeKind.DERIVE, EdgeKind.SERVE);

    private Clusters() {}

    /// The pieces of a connected lineage; edges between two of them are in none.
    static List<Lineage> of(Lineage connected) {
        if (connected.nodes().size() <= READABLE) {
            return List.of(connected);
        }
        Map<Node, Integer> clusters = new HashMap<>();
        List<Edge> feeding = connected.edges().stream().filter(edge -> !COMPUTED.contains(edge.kind())).toList();
        List<Lineage> fed = Components.of(new Lineage(connected.nodes(), feeding));
        for (int cluster = 0; cluster < fed.size(); cluster++) {
            for (Node node : fed.get(cluster).nodes()) {
                clusters.put(node, cluster);
            }
        }
        join(connected, clusters);
        return collected(connected, clusters);
    }

    /// In the order of the lineage, so that a node joins after what it is computed from, where the definitions allow.
    private static void join(Lineage connected, Map<Node, Integer> clusters) {
        Map<Node, List<Edge>> computed = new LinkedHashMap<>();
        connected.edges().stream().filter(edge -> COMPUTED.contains(edge.kind())).forEach(edge -> computed.computeIfAbsent(edge.to(), to -> new ArrayList<>()).add(edge));
        Set<Node> fed = connected.edges().stream().filter(edge -> !COMPUTED.contains(edge.kind())).map(Edge::to).collect(Collectors.toSet());
        computed.forEach((node, inputs) -> {
            Map<Integer, Long> votes = new LinkedHashMap<>();
            inputs.forEach(edge -> votes.merge(clusters.get(edge.from()), 1L, Long::sum));
            long most = votes.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            int winner = votes.entrySet().stream().filter(vote -> vote.getValue() == most).findFirst().orElseThrow().getKey();
            if (!fed.contains(node)) {
                clusters.put(node, winner);
            }
        });
    }

    private static List<Lineage> collected(Lineage connected, Map<Node, Integer> clusters) {
        Map<Integer, List<Node>> nodes = new LinkedHashMap<>();
        Map<Integer, List<Edge>> edges = new HashMap<>();
        connected.nodes().forEach(node -> nodes.computeIfAbsent(clusters.get(node), cluster -> new ArrayList<>()).add(node));
        connected.edges().stream()
                .filter(edge -> clusters.get(edge.from()).equals(clusters.get(edge.to())))
                .forEach(edge -> edges.computeIfAbsent(clusters.get(edge.from()), cluster -> new ArrayList<>()).add(edge));
        return nodes.entrySet().stream().map(cluster -> new Lineage(cluster.getValue(), edges.getOrDefault(cluster.getKey(), List.of()))).toList();
    }
}
