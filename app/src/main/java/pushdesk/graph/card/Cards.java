package pushdesk.graph.card;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.BatchSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.PushSource;
import pushdesk.model.RepoObject;
import pushdesk.model.RequestSource;
import pushdesk.model.StoreConfig;
import pushdesk.model.StreamSource;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Node;

/// The cards of a repository's nodes, each made when it is first asked for. For one thread at a time.
public final class Cards {
    private static final Set<String> FILE_STORES = Set.of("dask", "file", "duckdb");
    private static final String DUMMY_KEY = "__dummy";
    private static final String DOT = " · ";

    private final Map<Node, Card> made = new HashMap<>();
    private final FeatureRepo repo;
    private final Map<Node, RepoObject> objects;
    private final Set<RepoObject> kept;
    private final Optional<Holdings> holdings;
    private final Instant now;
    private final Map<Node, List<Node>> members;
    private final Set<Node> open;

    /// Every node by itself, without columns.
    public Cards(FeatureRepo repo, Set<RepoObject> kept, Optional<Holdings> holdings, Instant now) {
        this(repo, kept, holdings, now, Map.of(), Set.of());
    }

    /// @param kept the objects that are shown as they were, since their files are broken
    /// @param holdings what the stores hold; empty when that is not known
    /// @param members the nodes that each group stands for
    /// @param open the nodes whose cards list their columns
    public Cards(FeatureRepo repo, Set<RepoObject> kept, Optional<Holdings> holdings, Instant now, Map<Node, List<Node>> members, Set<Node> open) {
        this.repo = repo;
        objects = Lineage.objects(repo);
        this.kept = kept;
        this.holdings = holdings;
        this.now = now;
        this.members = members;
        this.open = open;
    }

    public Card of(Node node) {
        Card known = made.get(node);
        if (known == null) {
            known = card(node);
            made.put(node, known);
        }
        return known;
    }

    /// The columns that a node's card can list.
    public List<Column> columns(Node node) {
        return object(node).map(object -> Columns.of(repo, object)).orElse(List.of());
    }

    private Card card(Node node) {
        return switch (node.kind()) {
            case GROUP -> group(node);
            case ONLINE_STORE -> new Card(CardKind.ONLINE_STORE, CardKind.ONLINE_STORE.title(), untouched(repo.config().onlineStore()),
                    holdings.map(all -> CardWords.count("keys", all.keys())).orElse(""), false);
            case OFFLINE_STORE -> new Card(CardKind.OFFLINE_STORE, CardKind.OFFLINE_STORE.title(), untouched(repo.config().offlineStore()),
                    holdings.map(all -> CardWords.count("rows", all.rows())).orElse(""), false);
            case PUSH_SOURCE, BATCH_SOURCE, STREAM_SOURCE, REQUEST_SOURCE, FEATURE_VIEW, ON_DEMAND_VIEW, SERVICE ->
                object(node).map(object -> opened(node, marked(object, card(node, object)))).orElseGet(() -> new Card(CardKind.of(node.kind()), node.name(), "", "", false));
        };
    }

    private Optional<RepoObject> object(Node node) {
        return Optional.ofNullable(objects.get(node));
    }

    private Card card(Node node, RepoObject object) {
        CardKind kind = CardKind.of(node.kind());
        return switch (object) {
            case PushSource source -> counted(kind, source, "views", repo.consumers(source.name()).size());
            case BatchSource source -> new Card(kind, source.name(), shortly(kind) + DOT + source.kind(),
                    holdings.map(all -> CardWords.count("rows", all.offline(source.name()).rows())).orElse(""), false);
            case StreamSource source -> new Card(kind, source.name(), stream(source), CardWords.text("not-connected"), false);
            case RequestSource source -> counted(kind, source, "columns", source.schema().size());
            case FeatureView view -> view(view);
            case OnDemandFeatureView view -> counted(kind, view, "features", view.features().size());
            case FeatureService service -> counted(kind, service, "features", features(service));
            case Entity entity -> new Card(kind, entity.name(), "", "", false);
            case Permission permission -> new Card(kind, permission.name(), "", "", false);
        };
    }

    private Card group(Node node) {
        List<Node> of = members.getOrDefault(node, List.of());
        boolean warns = of.stream().anyMatch(member -> of(member).warns());
        return new Card(CardKind.GROUP, node.name(), CardWords.text("group", CardWords.count("nodes", of.size())), "", warns);
    }

    private Card opened(Node node, Card card) {
        return open.contains(node) ? new Card(card.kind(), card.title(), card.subtitle(), card.badge(), card.warns(), columns(node)) : card;
    }

    private Card marked(RepoObject object, Card card) {
        return kept.contains(object) ? new Card(card.kind(), card.title(), CardWords.text("stale", card.subtitle()), card.badge(), true) : card;
    }

    private static Card counted(CardKind kind, RepoObject object, String things, int number) {
        return new Card(kind, object.name(), shortly(kind) + DOT + CardWords.count(things, number), "", false);
    }

    private static String shortly(CardKind kind) {
        return CardWords.text("short." + kind);
    }

    private Card view(FeatureView view) {
        Optional<Holdings.Holding> holding = holdings.map(all -> all.online(view.name()));
        Optional<Instant> newest = holding.flatMap(Holdings.Holding::newestEvent);
        boolean expired = newest.filter(event -> view.outlived(event, now)).isPresent();
        String age = newest.map(event -> DOT + CardWords.age(event, now)).map(words -> expired ? CardWords.text("past-ttl", words) : words).orElse("");
        String badge = view.online() ? holding.map(of -> CardWords.count("keys", of.rows())).orElse("") + age : CardWords.text("not-online");
        return new Card(CardKind.of(view), view.name(), keys(view) + CardWords.count("features", view.features().size()) + ttl(view), badge, expired && view.online());
    }

    private static String keys(FeatureView view) {
        var names = view.joinKeys().stream().map(Field::name).filter(name -> !name.startsWith(DUMMY_KEY)).toList();
        return names.isEmpty() ? "" : String.join(", ", names) + DOT;
    }

    private static String ttl(FeatureView view) {
        return view.ttl().isZero() ? "" : DOT + CardWords.text("ttl", CardWords.duration(view.ttl()));
    }

    private static String stream(StreamSource source) {
        String service = source.kind().replace("Source", "");
        return source.reads().isEmpty() ? service : service + DOT + CardWords.text("topic", source.reads());
    }

    private static int features(FeatureService service) {
        return service.projections().stream().mapToInt(projection -> projection.features().size()).sum();
    }

    private static String untouched(String configured) {
        if (configured.equals(StoreConfig.UNKNOWN.onlineStore())) {
            return CardWords.text("inside");
        }
        return FILE_STORES.contains(configured) ? CardWords.text("files-untouched") : CardWords.text("store-untouched", configured);
    }
}
