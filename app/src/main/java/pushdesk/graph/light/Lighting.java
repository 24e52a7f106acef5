package pushdesk.graph.light;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.graph.part.Fold;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;

/// What is lit, and why.
///
/// @param laterNodes views that see a push's rows only later
/// @param counts rows that an edge carries
public record Lighting(Reason reason, Set<Node> nodes, Set<Edge> edges, Set<Node> laterNodes, Set<Edge> laterEdges, Map<Edge, Long> counts) {

    /// `RELATED`, what the selected node is made from and what is made from it; `REACH`, what a push would reach; `PUSHED`, what one did;
    /// `WRITTEN`, what reached views in another way.
    public enum Reason { NOTHING, RELATED, REACH, PUSHED, WRITTEN }

    public static final Lighting NOTHING = new Lighting(Reason.NOTHING, Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

    /// Whether orange is the colour: that of a push and of nothing else.
    public boolean ofPush() {
        return reason == Reason.REACH || reason == Reason.PUSHED;
    }

    /// Whether the counts are of rows that are stored.
    public boolean done() {
        return reason == Reason.PUSHED || reason == Reason.WRITTEN;
    }

    /// Whether what is not lit steps back.
    public boolean dims() {
        return reason == Reason.RELATED;
    }

    public static Lighting related(Lineage lineage, Set<Node> chosen) {
        var nodes = new LinkedHashSet<>(chosen);
        var edges = new LinkedHashSet<Edge>();
        for (Node node : chosen) {
            Set<Node> above = with(lineage.upstream(node), node);
            Set<Node> below = with(lineage.downstream(node), node);
            nodes.addAll(above);
            nodes.addAll(below);
            lineage.edges().stream()
                    .filter(edge -> above.contains(edge.from()) && above.contains(edge.to()) || below.contains(edge.from()) && below.contains(edge.to()))
                    .forEach(edges::add);
        }
        return new Lighting(Reason.RELATED, nodes, edges, Set.of(), Set.of(), Map.of());
    }

    public static Lighting reach(FeatureRepo repo, String source, PushMode mode, List<Propagation> planned) {
        Lineage.Reach reach = Lineage.reach(repo, source, mode);
        return new Lighting(Reason.REACH, reach.nodes(), reach.edges(), reach.laterNodes(), reach.laterEdges(), counts(source, planned));
    }

    /// What a push wrote; what it would have reached but was refused stays dark.
    public static Lighting pushed(FeatureRepo repo, String source, PushMode mode, List<Propagation> propagations) {
        Lineage.Reach reach = Lineage.reach(repo, source, mode);
        Set<Node> dark = propagations.stream().filter(line -> line.refused().isPresent()).map(Lighting::node).collect(Collectors.toSet());
        return new Lighting(
                Reason.PUSHED,
                reach.nodes().stream().filter(node -> !dark.contains(node)).collect(Collectors.toSet()),
                reach.edges().stream().filter(edge -> !dark.contains(edge.from()) && !dark.contains(edge.to())).collect(Collectors.toSet()),
                reach.laterNodes(),
                reach.laterEdges(),
                counts(source, propagations));
    }

    /// The way of rows from the offline store through the views to the online store.
    public static Lighting materialized(FeatureRepo repo, List<Propagation> propagations) {
        var nodes = new LinkedHashSet<Node>();
        var edges = new LinkedHashSet<Edge>();
        var counts = new HashMap<Edge, Long>();
        for (Propagation line : propagations) {
            Optional<String> source = repo.featureView(line.target()).flatMap(FeatureView::batchSource);
            if (line.refused().isEmpty() && source.isPresent()) {
                Node batch = new Node(NodeKind.BATCH_SOURCE, source.get());
                Node view = new Node(NodeKind.FEATURE_VIEW, line.target());
                Edge read = new Edge(batch, view, EdgeKind.READ);
                nodes.addAll(List.of(Lineage.OFFLINE_STORE, batch, view, Lineage.ONLINE_STORE));
                edges.addAll(List.of(new Edge(batch, Lineage.OFFLINE_STORE, EdgeKind.APPEND), read, new Edge(view, Lineage.ONLINE_STORE, EdgeKind.STORE)));
                counts.put(read, line.written());
            }
        }
        return new Lighting(Reason.WRITTEN, nodes, edges, Set.of(), Set.of(), counts);
    }

    /// The way of rows that were written to views by themselves: to the store that has them.
    public static Lighting written(FeatureRepo repo, List<Propagation> propagations) {
        var nodes = new LinkedHashSet<Node>();
        var counts = new HashMap<Edge, Long>();
        for (Propagation line : propagations) {
            if (line.refused().isEmpty() && line.store() == StoreKind.ONLINE && repo.featureView(line.target()).isPresent()) {
                counts.put(new Edge(node(line), Lineage.ONLINE_STORE, EdgeKind.STORE), line.written());
            } else if (line.refused().isEmpty() && line.store() == StoreKind.OFFLINE && repo.batchSource(line.target()).isPresent()) {
                counts.put(new Edge(node(line), Lineage.OFFLINE_STORE, EdgeKind.APPEND), line.written());
            }
        }
        counts.keySet().forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
        return new Lighting(Reason.WRITTEN, nodes, Set.copyOf(counts.keySet()), Set.of(), Set.of(), counts);
    }

    /// The same for rows that go to a deployed server: the local stores stay dark, and what would see the rows there later.
    public Lighting sentElsewhere() {
        Set<Node> local = Set.of(Lineage.ONLINE_STORE, Lineage.OFFLINE_STORE);
        return new Lighting(
                reason,
                nodes.stream().filter(node -> !local.contains(node)).collect(Collectors.toSet()),
                edges.stream().filter(edge -> !local.contains(edge.to())).collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                counts);
    }

    /// The same on a lineage with groups: a group is lit when one of its nodes is, and carries the rows of all.
    public Lighting folded(Fold fold) {
        if (fold.groups().isEmpty()) {
            return this;
        }
        Set<Node> shown = nodes.stream().map(fold::shown).collect(Collectors.toSet());
        Set<Edge> lit = edges.stream().flatMap(edge -> fold.shown(edge).stream()).collect(Collectors.toSet());
        var rows = new HashMap<Edge, Long>();
        counts.forEach((edge, count) -> fold.shown(edge).ifPresent(on -> rows.merge(on, count, Long::sum)));
        return new Lighting(reason, shown, lit,
                laterNodes.stream().map(fold::shown).filter(node -> !shown.contains(node)).collect(Collectors.toSet()),
                laterEdges.stream().flatMap(edge -> fold.shown(edge).stream()).filter(edge -> !lit.contains(edge)).collect(Collectors.toSet()), rows);
    }

    private static Map<Edge, Long> counts(String source, List<Propagation> propagations) {
        Node from = new Node(NodeKind.PUSH_SOURCE, source);
        var counts = new HashMap<Edge, Long>();
        for (Propagation line : propagations) {
            if (line.refused().isEmpty()) {
                EdgeKind kind = line.store() == StoreKind.ONLINE ? EdgeKind.PUSH : EdgeKind.APPEND;
                counts.put(new Edge(from, node(line), kind), line.written());
            }
        }
        return counts;
    }

    private static Node node(Propagation line) {
        return new Node(line.store() == StoreKind.ONLINE ? NodeKind.FEATURE_VIEW : NodeKind.BATCH_SOURCE, line.target());
    }

    private static Set<Node> with(Set<Node> nodes, Node node) {
        var all = new LinkedHashSet<>(nodes);
        all.add(node);
        return all;
    }
}
