package pushdesk.model.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.PushMode;

class LineageTest {
    private static final Node PUSH = new Node(NodeKind.PUSH_SOURCE, "push");
    private static final Node LOG = new Node(NodeKind.BATCH_SOURCE, "log");
    private static final Node FRESH = new Node(NodeKind.FEATURE_VIEW, "fresh");
    private static final Node STALE = new Node(NodeKind.FEATURE_VIEW, "stale");
    private static final Node SERVICE = new Node(NodeKind.SERVICE, "service");
    private static final FeatureRepo REPO = Repos.repo("r", List.of(Repos.batch("log"), Repos.push("push", "log")),
            List.of(Repos.view("fresh", "id", 1, "log", "push"), Repos.view("stale", "id", 1, "log", null)), List.of(),
            List.of(Repos.service("service", "stale")));
    private static final FeatureRepo WITHOUT_BATCH = Repos.repo("r", List.of(Repos.push("push", null)),
            List.of(Repos.view("fresh", "id", 1, null, "push")), List.of(), List.of());

    @Test
    void everyEdgeSaysWhyValuesPass() {
        assertEquals(
                Set.of(
                        new Edge(LOG, Lineage.OFFLINE_STORE, EdgeKind.APPEND),
                        new Edge(PUSH, LOG, EdgeKind.APPEND),
                        new Edge(PUSH, FRESH, EdgeKind.PUSH),
                        new Edge(LOG, FRESH, EdgeKind.READ),
                        new Edge(LOG, STALE, EdgeKind.READ),
                        new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE),
                        new Edge(STALE, Lineage.ONLINE_STORE, EdgeKind.STORE),
                        new Edge(STALE, SERVICE, EdgeKind.SERVE)),
                Set.copyOf(Lineage.of(REPO).edges()));
    }

    @Test
    void upstreamAndDownstreamFollowEveryPathToItsEnd() {
        Lineage lineage = Lineage.of(REPO);
        assertEquals(Set.of(LOG, PUSH), lineage.upstream(STALE));
        assertEquals(Set.of(Lineage.ONLINE_STORE, SERVICE), lineage.downstream(STALE));
        assertEquals(Set.of(), lineage.upstream(PUSH));
    }

    @Test
    void aCircleOfViewsEnds() {
        Lineage circle = new Lineage(List.of(FRESH, STALE), List.of(new Edge(FRESH, STALE, EdgeKind.DERIVE), new Edge(STALE, FRESH, EdgeKind.DERIVE)));
        assertEquals(Set.of(STALE), circle.upstream(FRESH));
        assertEquals(Set.of(STALE), circle.downstream(FRESH));
    }

    @Test
    void anOnlinePushReachesItsConsumersAndTheOnlineStore() {
        assertEquals(
                new Lineage.Reach(
                        Set.of(PUSH, FRESH, Lineage.ONLINE_STORE),
                        Set.of(new Edge(PUSH, FRESH, EdgeKind.PUSH), new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE)),
                        Set.of(), Set.of()),
                Lineage.reach(REPO, "push", PushMode.ONLINE));
    }

    @Test
    void anOfflinePushReachesItsBatchSourceAndLaterEveryViewThatReadsIt() {
        assertEquals(
                new Lineage.Reach(
                        Set.of(PUSH, LOG, Lineage.OFFLINE_STORE),
                        Set.of(new Edge(PUSH, LOG, EdgeKind.APPEND), new Edge(LOG, Lineage.OFFLINE_STORE, EdgeKind.APPEND)),
                        Set.of(FRESH, STALE),
                        Set.of(new Edge(LOG, FRESH, EdgeKind.READ), new Edge(LOG, STALE, EdgeKind.READ))),
                Lineage.reach(REPO, "push", PushMode.OFFLINE));
    }

    @Test
    void aViewThatGetsTheRowsNowIsNotAmongThoseThatSeeThemLater() {
        assertEquals(Set.of(STALE), Lineage.reach(REPO, "push", PushMode.ONLINE_AND_OFFLINE).laterNodes());
    }

    @Test
    void withoutABatchSourceAnOfflinePushReachesNothing() {
        assertEquals(new Lineage.Reach(Set.of(PUSH), Set.of(), Set.of(), Set.of()), Lineage.reach(WITHOUT_BATCH, "push", PushMode.OFFLINE));
    }

    @Test
    void everyReachIsAPartOfTheLineage() {
        Lineage lineage = Lineage.of(Repos.drivers());
        for (PushSource source : Repos.drivers().pushSources()) {
            Lineage.Reach reach = Lineage.reach(Repos.drivers(), source.name(), PushMode.ONLINE_AND_OFFLINE);
            assertEquals(Set.of(), minus(reach.edges(), lineage.edges()));
            assertEquals(Set.of(), minus(reach.laterEdges(), lineage.edges()));
        }
    }

    @Test
    void nodesAndObjectsStandForEachOther() {
        REPO.objects().flatMap(object -> Lineage.node(object).stream().map(node -> new Object[] {node, object}))
                .forEach(pair -> assertEquals(Optional.of(pair[1]), Lineage.object(REPO, (Node) pair[0])));
        assertEquals(Optional.empty(), Lineage.object(REPO, Lineage.ONLINE_STORE));
        assertEquals(Optional.empty(), Lineage.node(REPO.entities().getFirst()));
    }

    private static Set<Edge> minus(Set<Edge> some, List<Edge> all) {
        var rest = new HashSet<>(some);
        all.forEach(rest::remove);
        return rest;
    }
}
