package pushdesk.ui.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.Lineage;
import pushdesk.model.Lineage.Node;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.StreamSource;
import pushdesk.store.StoreFigures;
import pushdesk.store.StoreFigures.Figure;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Kind;

/// The faces of a repository's nodes, each made when it is first looked at.
final class NodeFaces {
    private static final Set<String> FILE_STORES = Set.of("dask", "file", "duckdb");
    private static final String DUMMY_KEY = "__dummy";

    private final Map<Node, NodeFace> made = new HashMap<>();
    private final FeatureRepo repo;
    private final Set<RepoObject> kept;
    private final Optional<StoreFigures> figures;
    private final Instant now;

    /// @param kept the objects that are shown as they were, since their files are broken
    /// @param figures what the stores hold; empty when that is not known
    NodeFaces(FeatureRepo repo, Set<RepoObject> kept, Optional<StoreFigures> figures, Instant now) {
        this.kept = kept;
        this.repo = repo;
        this.figures = figures;
        this.now = now;
    }

    NodeFace of(Node node) {
        return made.computeIfAbsent(node, this::face);
    }

    private NodeFace face(Node node) {
        return switch (node.kind()) {
            case ONLINE_STORE -> new NodeFace(Kind.ONLINE_STORE, Kind.ONLINE_STORE.title(), untouched(repo.config().onlineStore()),
                    figures.map(all -> Formats.count(sum(all.online()), "key", "keys")).orElse(""), false);
            case OFFLINE_STORE -> new NodeFace(Kind.OFFLINE_STORE, Kind.OFFLINE_STORE.title(), untouched(repo.config().offlineStore()),
                    figures.map(all -> Formats.count(sum(all.offline()), "row", "rows")).orElse(""), false);
            case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, FEATURE_VIEW, ON_DEMAND_VIEW, SERVICE ->
                Lineage.object(repo, node).map(object -> marked(object, face(object))).orElseGet(() -> new NodeFace(Kind.of(node.kind()), node.name(), "", "", false));
        };
    }

    private NodeFace face(RepoObject object) {
        Kind kind = Kind.of(object);
        return switch (object) {
            case PushSource source -> plain(kind, source, "push source · " + Formats.count(repo.consumers(source.name()).size(), "view", "views"));
            case BatchSource source -> batch(kind, source);
            case StreamSource source -> new NodeFace(kind, source.name(), stream(source), "not connected", false);
            case RequestSource source -> plain(kind, source, "request · " + Formats.count(source.schema().size(), "column", "columns"));
            case FeatureView view -> view(kind, view);
            case OnDemandFeatureView view -> plain(kind, view, "on demand · " + Formats.count(view.features().size(), "feature", "features"));
            case FeatureService service -> plain(kind, service, "service · " + Formats.count(features(service), "feature", "features"));
            case Entity entity -> plain(kind, entity, entity.joinKey());
            case Permission permission -> plain(kind, permission, "");
        };
    }

    private NodeFace marked(RepoObject object, NodeFace face) {
        return kept.contains(object) ? new NodeFace(face.kind(), face.title(), "stale · " + face.subtitle(), face.badge(), true) : face;
    }

    private static NodeFace plain(Kind kind, RepoObject object, String subtitle) {
        return new NodeFace(kind, object.name(), subtitle, "", false);
    }

    private NodeFace batch(Kind kind, BatchSource source) {
        String badge = figures.map(all -> Formats.count(all.offline().getOrDefault(source.name(), Figure.EMPTY).rows(), "row", "rows")).orElse("");
        return new NodeFace(kind, source.name(), "batch source · " + source.kind(), badge, false);
    }

    private NodeFace view(Kind kind, FeatureView view) {
        Optional<Figure> figure = figures.map(all -> all.online().getOrDefault(view.name(), Figure.EMPTY));
        Optional<Instant> newest = figure.flatMap(Figure::newestEvent);
        boolean expired = newest.isPresent() && !view.ttl().isZero() && Duration.between(newest.get(), now).compareTo(view.ttl()) > 0;
        String age = newest.map(event -> " · " + Formats.age(event, now)).orElse("") + (expired ? ", past ttl" : "");
        String badge = view.online() ? figure.map(of -> Formats.count(of.rows(), "key", "keys")).orElse("") + age : "online=False";
        return new NodeFace(kind, view.name(), keys(view) + Formats.count(view.features().size(), "feature", "features") + ttl(view), badge, expired && view.online());
    }

    private static String keys(FeatureView view) {
        var names = view.joinKeys().stream().map(Field::name).filter(name -> !name.startsWith(DUMMY_KEY)).toList();
        return names.isEmpty() ? "" : String.join(", ", names) + " · ";
    }

    private static String ttl(FeatureView view) {
        return view.ttl().isZero() ? "" : " · ttl " + Formats.duration(view.ttl());
    }

    private static String stream(StreamSource source) {
        String service = source.kind().replace("Source", "");
        return source.reads().isEmpty() ? service : service + " · topic " + source.reads();
    }

    private static int features(FeatureService service) {
        return service.projections().stream().mapToInt(projection -> projection.features().size()).sum();
    }

    private static String untouched(String configured) {
        if (configured.equals(StoreConfig.UNKNOWN.onlineStore())) {
            return "inside Pushdesk";
        }
        return FILE_STORES.contains(configured) ? "your files are untouched" : "your " + configured + " is untouched";
    }

    private static long sum(Map<String, Figure> figures) {
        return figures.values().stream().mapToLong(Figure::rows).sum();
    }
}
