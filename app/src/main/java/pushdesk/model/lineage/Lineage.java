package pushdesk.model.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.BatchSource;
import pushdesk.model.DataSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StreamSource;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;

/// What reads what in a repository, its two local stores included.
///
/// Nodes are named by kind and name, since a source and a view may share a name.
///
/// @param edges without repeats, in a stable order
public record Lineage(List<Node> nodes, List<Edge> edges) {

    /// A place values come from, pass through, or rest in. The stores have empty names.
    public record Node(NodeKind kind, String name) {}

    /// What a node stands for. A `GROUP` stands for several nodes of a lineage of which only a part is shown; the lineage of a repository has none.
    public enum NodeKind { PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, FEATURE_VIEW, ON_DEMAND_VIEW, SERVICE, ONLINE_STORE, OFFLINE_STORE, GROUP }

    /// @param kind why values pass here
    public record Edge(Node from, Node to, EdgeKind kind) {}

    /// `PUSH`, a push passes here; `APPEND`, its offline rows go to the batch source and to the offline store; `READ`, read for history and
    /// materialization; `STREAM`, fed by a stream; `DERIVE`, computed from; `STORE`, kept in the online store; `SERVE`, part of a service.
    public enum EdgeKind { PUSH, APPEND, READ, STREAM, DERIVE, STORE, SERVE }

    /// What a push in some mode touches: what it writes, and who sees its rows only later.
    ///
    /// @param edges those that carry the push's rows
    /// @param laterEdges those to views that see the rows at the next materialization or historical retrieval
    public record Reach(Set<Node> nodes, Set<Edge> edges, Set<Node> laterNodes, Set<Edge> laterEdges) {}

    public static final Node ONLINE_STORE = new Node(NodeKind.ONLINE_STORE, "");
    public static final Node OFFLINE_STORE = new Node(NodeKind.OFFLINE_STORE, "");

    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public static Lineage of(FeatureRepo repo) {
        return new LineageBuilder(repo).build();
    }

    /// Every node on a path to this one, itself not included.
    public Set<Node> upstream(Node node) {
        return walk(node, false);
    }

    /// Every node on a path from this one, itself not included.
    public Set<Node> downstream(Node node) {
        return walk(node, true);
    }

    /// What a push to the source would reach: views and the online store, the batch source and the offline store, by mode. A view with
    /// `online=False` gets nothing online; the other views on the same batch source see the rows later.
    public static Reach reach(FeatureRepo repo, String pushSource, PushMode mode) {
        var nodes = new LinkedHashSet<Node>();
        var edges = new LinkedHashSet<Edge>();
        var laterNodes = new LinkedHashSet<Node>();
        var laterEdges = new LinkedHashSet<Edge>();
        PushRequirements requirements = PushRequirements.of(repo, pushSource);
        Node source = new Node(NodeKind.PUSH_SOURCE, pushSource);
        nodes.add(source);
        if (mode.online()) {
            for (FeatureView view : requirements.consumers()) {
                if (view.online()) {
                    Node node = new Node(NodeKind.FEATURE_VIEW, view.name());
                    nodes.add(node);
                    nodes.add(ONLINE_STORE);
                    edges.add(new Edge(source, node, EdgeKind.PUSH));
                    edges.add(new Edge(node, ONLINE_STORE, EdgeKind.STORE));
                }
            }
        }
        if (mode.offline() && requirements.batchSource().isPresent()) {
            Node batch = new Node(NodeKind.BATCH_SOURCE, requirements.batchSource().get().name());
            nodes.add(batch);
            nodes.add(OFFLINE_STORE);
            edges.add(new Edge(source, batch, EdgeKind.APPEND));
            edges.add(new Edge(batch, OFFLINE_STORE, EdgeKind.APPEND));
            for (FeatureView view : repo.readers(batch.name())) {
                Node node = new Node(NodeKind.FEATURE_VIEW, view.name());
                if (!nodes.contains(node)) {
                    laterNodes.add(node);
                    laterEdges.add(new Edge(batch, node, EdgeKind.READ));
                }
            }
        }
        return new Reach(nodes, edges, laterNodes, laterEdges);
    }

    /// The node that stands for an object; entities and permissions have none.
    public static Optional<Node> node(RepoObject object) {
        return switch (object) {
            case DataSource source -> Optional.of(node(source));
            case FeatureView view -> Optional.of(new Node(NodeKind.FEATURE_VIEW, view.name()));
            case OnDemandFeatureView view -> Optional.of(new Node(NodeKind.ON_DEMAND_VIEW, view.name()));
            case FeatureService service -> Optional.of(new Node(NodeKind.SERVICE, service.name()));
            case Entity entity -> Optional.empty();
            case Permission permission -> Optional.empty();
        };
    }

    /// The object that a node stands for; the stores stand for none.
    public static Optional<RepoObject> object(FeatureRepo repo, Node node) {
        return switch (node.kind()) {
            case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE ->
                repo.dataSources().stream().filter(source -> node(source).equals(node)).findFirst().map(RepoObject.class::cast);
            case FEATURE_VIEW -> repo.featureView(node.name()).map(RepoObject.class::cast);
            case ON_DEMAND_VIEW -> repo.onDemandFeatureView(node.name()).map(RepoObject.class::cast);
            case SERVICE -> repo.featureService(node.name()).map(RepoObject.class::cast);
            case ONLINE_STORE, OFFLINE_STORE, GROUP -> Optional.empty();
        };
    }

    /// The objects that nodes stand for, all at once; of those that share a node the first.
    public static Map<Node, RepoObject> objects(FeatureRepo repo) {
        var objects = new HashMap<Node, RepoObject>();
        repo.objects().forEach(object -> node(object).ifPresent(node -> objects.putIfAbsent(node, object)));
        return objects;
    }

    private static Node node(DataSource source) {
        NodeKind kind = switch (source) {
            case PushSource push -> NodeKind.PUSH_SOURCE;
            case BatchSource batch -> NodeKind.BATCH_SOURCE;
            case StreamSource stream -> NodeKind.STREAM_SOURCE;
            case RequestSource request -> NodeKind.REQUEST_SOURCE;
        };
        return new Node(kind, source.name());
    }

    private Set<Node> walk(Node start, boolean down) {
        Map<Node, List<Node>> next = new HashMap<>();
        edges.forEach(edge -> next.computeIfAbsent(down ? edge.from() : edge.to(), node -> new ArrayList<>()).add(down ? edge.to() : edge.from()));
        var found = new LinkedHashSet<Node>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Node node : next.getOrDefault(open.remove(), List.of())) {
                if (!node.equals(start) && found.add(node)) {
                    open.add(node);
                }
            }
        }
        return found;
    }

    /// Collects nodes and edges without repeats.
    private static final class LineageBuilder {
        private final FeatureRepo repo;
        private final Set<Node> nodes = new LinkedHashSet<>();
        private final Set<Edge> edges = new LinkedHashSet<>();
        private final Map<String, DataSource> sources = new HashMap<>(); // by name: a large repository is not searched through for each edge
        private final Map<String, BatchSource> batchSources = new HashMap<>();
        private final Map<String, Node> views = new HashMap<>();

        LineageBuilder(FeatureRepo repo) {
            this.repo = repo;
            repo.dataSources().forEach(source -> sources.putIfAbsent(source.name(), source));
            repo.batchSources().forEach(source -> batchSources.putIfAbsent(source.name(), source));
            repo.views().forEach(view -> Lineage.node(view).ifPresent(node -> views.putIfAbsent(view.name(), node)));
        }

        Lineage build() {
            repo.dataSources().forEach(source -> nodes.add(node(source)));
            repo.dataSources().forEach(this::source);
            repo.featureViews().forEach(view -> nodes.add(new Node(NodeKind.FEATURE_VIEW, view.name())));
            repo.featureViews().forEach(this::view);
            repo.onDemandFeatureViews().forEach(this::onDemand);
            repo.featureServices().forEach(this::service);
            if (!repo.featureViews().isEmpty()) {
                nodes.add(ONLINE_STORE);
            }
            return new Lineage(new ArrayList<>(nodes), new ArrayList<>(edges));
        }

        private void source(DataSource source) {
            switch (source) {
                case PushSource push -> push.batchSource().map(batchSources::get).ifPresent(batch -> link(node(push), node(batch), EdgeKind.APPEND));
                case StreamSource stream -> stream.batchSource().map(batchSources::get).ifPresent(batch -> link(node(stream), node(batch), EdgeKind.APPEND));
                case BatchSource batch -> link(node(batch), OFFLINE_STORE, EdgeKind.APPEND);
                case RequestSource request -> { }
            }
        }

        private void view(FeatureView view) {
            Node node = new Node(NodeKind.FEATURE_VIEW, view.name());
            view.streamSource().map(sources::get)
                    .ifPresent(source -> link(node(source), node, source instanceof PushSource ? EdgeKind.PUSH : EdgeKind.STREAM));
            view.batchSource().map(batchSources::get).ifPresent(batch -> link(node(batch), node, EdgeKind.READ));
            derive(view.sourceViews(), node);
            if (view.online()) {
                link(node, ONLINE_STORE, EdgeKind.STORE);
            }
        }

        private void onDemand(OnDemandFeatureView view) {
            Node node = new Node(NodeKind.ON_DEMAND_VIEW, view.name());
            nodes.add(node);
            derive(view.sourceViews(), node);
            view.requestSources().stream().flatMap(name -> Optional.ofNullable(sources.get(name)).stream())
                    .forEach(source -> link(node(source), node, EdgeKind.DERIVE));
        }

        private void service(FeatureService service) {
            Node node = new Node(NodeKind.SERVICE, service.name());
            nodes.add(node);
            service.projections().forEach(projection -> viewNode(projection.view()).ifPresent(view -> link(view, node, EdgeKind.SERVE)));
        }

        private void derive(List<String> sourceViews, Node node) {
            sourceViews.forEach(name -> viewNode(name).ifPresent(source -> link(source, node, EdgeKind.DERIVE)));
        }

        private Optional<Node> viewNode(String name) {
            return Optional.ofNullable(views.get(name));
        }

        private void link(Node from, Node to, EdgeKind kind) {
            nodes.add(from);
            nodes.add(to);
            edges.add(new Edge(from, to, kind));
        }
    }
}
