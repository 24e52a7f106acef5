package pushdesk.graph.light;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pushdesk.graph.Repos;
import pushdesk.graph.light.Journey.Step;
import pushdesk.graph.part.Fold;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;

class JourneyTest {
    private static final Node PUSH = new Node(NodeKind.PUSH_SOURCE, "driver_stats_push");
    private static final Node LOG = new Node(NodeKind.BATCH_SOURCE, "driver_stats_log");
    private static final Node FRESH = new Node(NodeKind.FEATURE_VIEW, "driver_hourly_fresh");
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");

    private static Propagation online(String view, long rows) {
        return new Propagation(view, StoreKind.ONLINE, rows, 0, 0, 0, 0, 0, 0, Optional.empty(), List.of());
    }

    private static List<Set<Step>> legs(Journey journey) {
        return journey.legs().stream().map(leg -> (Set<Step>) new HashSet<>(leg)).toList();
    }

    @Test
    void rowsOfAPushGoToTheViewsAndTheBatchSourceAndFromThereToTheStores() {
        var appended = new Propagation("driver_stats_log", StoreKind.OFFLINE, 0, 0, 0, 0, 0, 1000, 0, Optional.empty(), List.of());
        var lit = Lighting.pushed(Repos.drivers(), PUSH.name(), PushMode.ONLINE_AND_OFFLINE, List.of(online(FRESH.name(), 995), online(RATINGS.name(), 998), appended));
        assertEquals(List.of(
                Set.of(new Step(new Edge(PUSH, FRESH, EdgeKind.PUSH), false, 995), new Step(new Edge(PUSH, RATINGS, EdgeKind.PUSH), false, 998), new Step(new Edge(PUSH, LOG, EdgeKind.APPEND), false, 1000)),
                Set.of(new Step(new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 995), new Step(new Edge(RATINGS, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 998),
                        new Step(new Edge(LOG, Lineage.OFFLINE_STORE, EdgeKind.APPEND), false, 1000))),
                legs(Journey.of(lit, Set.of(PUSH))));
    }

    @Test
    void whereNoRowGoesNothingTravels() {
        var lit = Lighting.pushed(Repos.drivers(), PUSH.name(), PushMode.ONLINE, List.of(online(FRESH.name(), 0), online(RATINGS.name(), 7)));
        assertEquals(List.of(
                Set.of(new Step(new Edge(PUSH, RATINGS, EdgeKind.PUSH), false, 7)),
                Set.of(new Step(new Edge(RATINGS, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 7))),
                legs(Journey.of(lit, Set.of(PUSH))));
    }

    @Test
    void aMaterializationLeavesTheOfflineStoreAndEndsInTheOnlineStore() {
        var lit = Lighting.materialized(Repos.drivers(), List.of(online(FRESH.name(), 3), online(RATINGS.name(), 4), Propagation.refused("rider_profile", StoreKind.ONLINE, "no")));
        assertEquals(Set.of(Lineage.OFFLINE_STORE, LOG, FRESH, RATINGS, Lineage.ONLINE_STORE), lit.nodes());
        assertEquals(Map.of(new Edge(LOG, FRESH, EdgeKind.READ), 3L, new Edge(LOG, RATINGS, EdgeKind.READ), 4L), lit.counts());
        assertEquals(List.of(
                Set.of(new Step(new Edge(LOG, Lineage.OFFLINE_STORE, EdgeKind.APPEND), true, 7)),
                Set.of(new Step(new Edge(LOG, FRESH, EdgeKind.READ), false, 3), new Step(new Edge(LOG, RATINGS, EdgeKind.READ), false, 4)),
                Set.of(new Step(new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 3), new Step(new Edge(RATINGS, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 4))),
                legs(Journey.of(lit, Set.of(Lineage.OFFLINE_STORE))));
    }

    @Test
    void aWriteToOneViewLightsItAndTheStore() {
        var lit = Lighting.written(Repos.drivers(), List.of(online(FRESH.name(), 3)));
        Edge kept = new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE);
        assertEquals(new Lighting(Lighting.Reason.WRITTEN, Set.of(FRESH, Lineage.ONLINE_STORE), Set.of(kept), Set.of(), Set.of(), Map.of(kept, 3L)), lit);
        assertEquals(List.of(Set.of(new Step(kept, false, 3))), legs(Journey.of(lit, Set.of(FRESH))));
    }

    @Test
    void inAFoldedGraphTheRowsOfAGroupTravelTogether() {
        var repo = Repos.drivers();
        var whole = Lineage.of(repo);
        Fold fold = Fold.of(whole, Set.of(FRESH, RATINGS).stream().collect(Collectors.toMap(node -> node, node -> "drivers")), Set.of());
        Node group = new Node(NodeKind.GROUP, "drivers");
        var lit = Lighting.pushed(repo, PUSH.name(), PushMode.ONLINE, List.of(online(FRESH.name(), 995), online(RATINGS.name(), 998))).folded(fold);
        assertEquals(List.of(List.of(new Step(new Edge(PUSH, group, EdgeKind.PUSH), false, 1993)), List.of(new Step(new Edge(group, Lineage.ONLINE_STORE, EdgeKind.STORE), false, 1993))),
                Journey.of(lit, Set.of(PUSH)).legs());
    }
}
