package pushdesk.ui.graph.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.Repos;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Column;
import pushdesk.graph.light.Journey;
import pushdesk.graph.light.Lighting;
import pushdesk.graph.part.Grouping;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.ObjectInfo;
import pushdesk.model.Progress;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.EdgeKind;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import pushdesk.store.Batches;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.Screen;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

class GraphViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Node PUSH = new Node(NodeKind.PUSH_SOURCE, "driver_stats_push");
    private static final Node LOG = new Node(NodeKind.BATCH_SOURCE, "driver_stats_log");
    private static final Node FRESH = new Node(NodeKind.FEATURE_VIEW, "driver_hourly_fresh");
    private static final Node RATINGS = new Node(NodeKind.FEATURE_VIEW, "driver_ratings");
    private static final Node STATS = new Node(NodeKind.FEATURE_VIEW, "driver_hourly_stats");
    private static final Node COMPUTED = new Node(NodeKind.ON_DEMAND_VIEW, "conv_rate_plus_val");
    private static final Node SERVICE = new Node(NodeKind.SERVICE, "driver_activity_v2");

    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final List<String> dropped = new ArrayList<>();
    private final GraphViewModel model = new GraphViewModel(workspace, tasks, Clock.fixed(NOW, ZoneOffset.UTC),
            (source, file) -> dropped.add(source.name() + " ← " + file));

    private void open() {
        workspace.opened(Repos.drivers(), null);
    }

    private Lighting lighting() {
        return model.lightingProperty().get();
    }

    private void pushed(PushMode mode, Propagation... propagations) {
        workspace.pushed(new PushResult(1, NOW, "driver_stats_push", mode, null, 1000, 0, List.of(propagations), Duration.ZERO));
    }

    private static Propagation online(String view, long inserted, long updated) {
        return new Propagation(view, StoreKind.ONLINE, inserted, updated, 0, 0, 0, 0, 0, Optional.empty(), List.of());
    }

    @Test
    void openingARepositoryDrawsAllOfIt() {
        open();
        assertEquals(Lineage.of(Repos.drivers()).nodes(), model.pictureProperty().get().nodes().stream().map(placed -> placed.node()).toList());
    }

    @Test
    void aPictureThatComesAfterAnotherRepositoryWasOpenedIsNotShown() {
        tasks.hold();
        open();
        workspace.opened(Repos.repo("other", List.of(Repos.push("p", null)), List.of(), List.of(), List.of()), null);
        tasks.runNext();
        assertEquals(GraphPicture.EMPTY, model.pictureProperty().get());
        tasks.runNext();
        assertEquals(1, model.pictureProperty().get().nodes().size());
    }

    @Test
    void anotherOrientationLaysOutAgain() {
        open();
        model.orientationProperty().set(Orientation.TOP_DOWN);
        assertEquals(Orientation.TOP_DOWN, model.pictureProperty().get().orientation());
    }

    @Test
    void aFocusShowsAPartAndSaysHowMuch() {
        open();
        model.focusProperty().set("driver_ratings");
        assertEquals(Set.of(PUSH, LOG, RATINGS, Lineage.ONLINE_STORE, SERVICE),
                model.pictureProperty().get().nodes().stream().map(placed -> placed.node()).collect(Collectors.toSet()));
        assertEquals("5 of 18 nodes", model.focusNoticeProperty().get());
        model.focusProperty().set("nobody");
        assertEquals("No name contains “nobody”", model.focusNoticeProperty().get());
        model.focusProperty().set("");
        assertEquals(18, model.pictureProperty().get().nodes().size());
        assertEquals("", model.focusNoticeProperty().get());
    }

    @Test
    void choosingAPushSourceLightsWhatAPushReachesInTheModeChosen() {
        open();
        model.select(PUSH);
        assertEquals(new Lighting(Lighting.Reason.REACH, Set.of(PUSH, FRESH, RATINGS, Lineage.ONLINE_STORE),
                Set.of(new Edge(PUSH, FRESH, EdgeKind.PUSH), new Edge(PUSH, RATINGS, EdgeKind.PUSH),
                        new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE), new Edge(RATINGS, Lineage.ONLINE_STORE, EdgeKind.STORE)),
                Set.of(), Set.of(), Map.of()), lighting());
        model.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        assertEquals(Set.of(PUSH, FRESH, RATINGS, Lineage.ONLINE_STORE, LOG, Lineage.OFFLINE_STORE), lighting().nodes());
        assertEquals(Set.of(STATS), lighting().laterNodes());
        assertEquals(Set.of(new Edge(LOG, STATS, EdgeKind.READ)), lighting().laterEdges());
    }

    @Test
    void whatGoesToADeployedServerLeavesTheLocalStoresDark() {
        open();
        model.select(PUSH);
        model.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        Lighting local = lighting();
        workspace.targetProperty().set(new Target("staging", ServerAddress.of("http://localhost:6566", Optional.empty()), false));
        assertEquals(new Lighting(Lighting.Reason.REACH, Set.of(PUSH, FRESH, RATINGS, LOG),
                Set.of(new Edge(PUSH, FRESH, EdgeKind.PUSH), new Edge(PUSH, RATINGS, EdgeKind.PUSH), new Edge(PUSH, LOG, EdgeKind.APPEND)),
                Set.of(), Set.of(), Map.of()), lighting());
        workspace.targetProperty().set(null);
        assertEquals(local, lighting());
    }

    @Test
    void selectingAnyOtherNodeLightsWhatItIsMadeFromAndWhatIsMadeFromIt() {
        open();
        model.select(STATS);
        assertEquals(Lighting.Reason.RELATED, lighting().reason());
        assertEquals(Set.of(STATS, LOG, PUSH, Lineage.ONLINE_STORE, COMPUTED, SERVICE), lighting().nodes());
        assertFalse(lighting().edges().contains(new Edge(LOG, FRESH, EdgeKind.READ)));
    }

    @Test
    void changingTheModeShowsTheReachEvenWhileAViewIsSelected() {
        open();
        model.select(STATS);
        model.pushModeProperty().set(PushMode.OFFLINE);
        assertEquals(Lighting.Reason.REACH, lighting().reason());
        assertEquals(STATS, model.selectedNodeProperty().get());
    }

    @Test
    void aPushLightsWhatItWroteWithItsCountsUntilSomethingElseIsSelected() {
        open();
        pushed(PushMode.ONLINE, online("driver_hourly_fresh", 14, 981), Propagation.refused("driver_ratings", StoreKind.ONLINE, "It has no column rating."));
        assertEquals(new Lighting(Lighting.Reason.PUSHED, Set.of(PUSH, FRESH, Lineage.ONLINE_STORE),
                Set.of(new Edge(PUSH, FRESH, EdgeKind.PUSH), new Edge(FRESH, Lineage.ONLINE_STORE, EdgeKind.STORE)),
                Set.of(), Set.of(), Map.of(new Edge(PUSH, FRESH, EdgeKind.PUSH), 995L)), lighting());
        model.select(SERVICE);
        assertEquals(Lighting.Reason.RELATED, lighting().reason());
    }

    @Test
    void whoGoesBackToThePushPanelSeesItsReachAgainOrWhatItWrote() {
        open();
        model.select(STATS);
        workspace.pushAtHandProperty().set(true);
        assertEquals(Lighting.Reason.REACH, lighting().reason());
        model.select(RATINGS);
        assertEquals(Lighting.Reason.RELATED, lighting().reason());

        workspace.pushAtHandProperty().set(false);
        pushed(PushMode.ONLINE, online("driver_hourly_fresh", 14, 981));
        model.select(STATS);
        workspace.pushAtHandProperty().set(true);
        assertEquals(Lighting.Reason.PUSHED, lighting().reason());
    }

    @Test
    void aPlanOfTheSameRowsThatIsMadeAnewLeavesTheLineageThatIsLookedAt() {
        try (var screen = new Screen(Repos.drivers()).open()) {
            var graph = new GraphViewModel(screen.workspace, new SameThreadTasks(), Clock.fixed(NOW, ZoneOffset.UTC), (source, file) -> {});
            var rows = Batches.csv(screen.store.requirements("driver_stats_push"), "driver_id,event_timestamp", "1001,2026-11-22T09:00:00Z");
            var request = new PushRequest("driver_stats_push", PushMode.ONLINE, rows);
            screen.workspace.planProperty().set(screen.store.plan(request, Progress.NONE));
            graph.select(STATS);
            assertEquals(Lighting.Reason.RELATED, graph.lightingProperty().get().reason());

            screen.workspace.planProperty().set(null);
            screen.workspace.planProperty().set(screen.store.plan(request, Progress.NONE));
            assertEquals(Lighting.Reason.RELATED, graph.lightingProperty().get().reason());

            screen.workspace.planProperty().set(screen.store.plan(new PushRequest("driver_stats_push", PushMode.OFFLINE, rows), Progress.NONE));
            assertEquals(Lighting.Reason.REACH, graph.lightingProperty().get().reason());
        }
    }

    @Test
    void agesOnCardsGrowOlderWhenToldTo() {
        var now = new AtomicReference<>(NOW);
        var graph = new GraphViewModel(workspace, tasks, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        }, (source, file) -> {});
        open();
        workspace.refreshed(new StoreFigures(Map.of("driver_hourly_fresh", new Figure(7, Optional.of(NOW.minusSeconds(60)))), Map.of(), 0, 1), List.of());
        String before = graph.cardsProperty().get().of(FRESH).badge();
        now.set(NOW.plusSeconds(180));
        graph.tellAges();
        assertEquals(List.of("7 keys · 1 min", "7 keys · 4 min"), List.of(before, graph.cardsProperty().get().of(FRESH).badge()));
    }

    @Test
    void anotherRepositoryHasNoWayBackWhileItsPictureIsStillLaidOut() {
        open();
        model.select(STATS);
        tasks.hold();
        workspace.opened(Repos.repo("other", List.of(Repos.push("p", null)), List.of(), List.of(), List.of()), null);
        assertFalse(model.canGoBackProperty().get());
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
        assertFalse(model.canGoBackProperty().get());
    }

    @Test
    void selectingAnEntityLightsItsViews() {
        open();
        workspace.selectionProperty().set(workspace.repoProperty().get().entities().getFirst());
        assertTrue(lighting().nodes().containsAll(Set.of(FRESH, RATINGS, STATS)));
        assertNull(model.selectedNodeProperty().get());
        assertTrue(workspace.selectionProperty().get() instanceof Entity);
    }

    @Test
    void aStoreCanBeSelectedInsteadOfAnObject() {
        open();
        model.select(STATS);
        model.select(Lineage.ONLINE_STORE);
        assertEquals(StoreKind.ONLINE, workspace.selectedStoreProperty().get());
        assertNull(workspace.selectionProperty().get());
        assertEquals(Lineage.ONLINE_STORE, model.selectedNodeProperty().get());
        model.select(STATS);
        assertNull(workspace.selectedStoreProperty().get());
    }

    @Test
    void openingANodeShowsThePanelThatGoesWithIt() {
        open();
        model.open(FRESH);
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
        assertEquals("driver_hourly_fresh", workspace.selectionProperty().get().name());
        model.open(LOG);
        assertEquals(Workspace.Panel.OFFLINE_ROWS, workspace.panelProperty().get());
        model.open(PUSH);
        assertEquals(Workspace.Panel.PUSH, workspace.panelProperty().get());
    }

    @Test
    void aFileDroppedOnAPushSourceBeginsItsPushAndOnAnythingElseNothing() {
        open();
        model.drop(PUSH, Path.of("drivers.csv"));
        model.drop(FRESH, Path.of("drivers.csv"));
        assertEquals(List.of("driver_stats_push ← drivers.csv"), dropped);
    }

    @Test
    void arrowsWalkAlongEdges() {
        open();
        model.select(PUSH);
        model.walk(Walk.Direction.DOWN);
        assertEquals(LOG, model.selectedNodeProperty().get());
        model.walk(Walk.Direction.RIGHT);
        assertEquals(NodeKind.FEATURE_VIEW, model.selectedNodeProperty().get().kind());
        model.walk(Walk.Direction.RIGHT);
        model.walk(Walk.Direction.RIGHT);
        model.walk(Walk.Direction.RIGHT);
        assertEquals(NodeKind.SERVICE, model.selectedNodeProperty().get().kind());
    }

    @Test
    void cardsSayWhatTheirStoresHold() {
        open();
        workspace.refreshed(new StoreFigures(
                Map.of("driver_hourly_fresh", new Figure(1204, Optional.of(NOW.minus(Duration.ofHours(26)))), "driver_ratings", new Figure(1190, Optional.of(NOW.minus(Duration.ofDays(3))))),
                Map.of("driver_stats_log", new Figure(4000, Optional.empty())), 0, 12), List.of());
        Cards faces = model.cardsProperty().get();
        assertEquals("Feature view driver_hourly_fresh, driver_id · 3 features · ttl 1 d, 1,204 keys · 26 h, past ttl", faces.of(FRESH).description());
        assertEquals("1,190 keys · 3 d", faces.of(RATINGS).badge());
        assertEquals("0 keys", faces.of(STATS).badge());
        assertEquals("Batch source driver_stats_log, batch source · FileSource, 4,000 rows", faces.of(LOG).description());
        assertEquals("Push source driver_stats_push, push source · 2 views", faces.of(PUSH).description());
        assertEquals("Online store, local, your redis is untouched, 2,394 keys", faces.of(Lineage.ONLINE_STORE).description());
        assertEquals("your files are untouched", faces.of(Lineage.OFFLINE_STORE).subtitle());
        assertEquals("service · 3 features", faces.of(SERVICE).subtitle());
    }

    private Set<Node> nodes() {
        return model.pictureProperty().get().nodes().stream().map(placed -> placed.node()).collect(Collectors.toSet());
    }

    private static FeatureRepo owned() {
        FeatureRepo repo = Repos.drivers();
        var views = repo.featureViews().stream().map(view -> new FeatureView(view.name(), view.type(), view.entities(), view.joinKeys(), view.features(), view.batchSource(), view.streamSource(),
                view.sourceViews(), view.ttl(), view.online(), view.offline(), "", new ObjectInfo("", Map.of(), view.name().startsWith("driver") ? "drivers@example.com" : "", view.info().location()))).toList();
        return Repos.repo(repo.project(), repo.dataSources(), views, repo.onDemandFeatureViews(), repo.featureServices());
    }

    private static final Node OWNED = new Node(NodeKind.GROUP, "drivers@example.com");
    private static final Grouping BY_OWNER = new Grouping(Grouping.By.OWNER, "");

    @Test
    void aReloadLeavesWhatStayedWhereItWasAndIsNotFitted() {
        open();
        assertTrue(model.fits());
        var before = model.pictureProperty().get();
        FeatureRepo more = Repos.repo("driver_repo", Repos.drivers().dataSources(),
                Stream.concat(Repos.drivers().featureViews().stream(), Stream.of(Repos.view("driver_more", "driver_id", 2, "driver_stats_log", null))).toList(),
                Repos.drivers().onDemandFeatureViews(), Repos.drivers().featureServices());
        workspace.opened(more, null);
        var after = model.pictureProperty().get();
        assertFalse(model.fits());
        assertEquals(before.nodes().size() + 1, after.nodes().size());
        double dx = after.node(LOG).orElseThrow().x() - before.node(LOG).orElseThrow().x();
        assertEquals(before.nodes().stream().map(node -> node.x() + dx).toList(),
                before.nodes().stream().map(node -> after.node(node.node()).orElseThrow().x()).toList());
        model.layOutAgain();
        assertTrue(model.fits());
    }

    @Test
    void kindsThatAreHiddenAreLeftOutWithTheirEdges() {
        open();
        model.hiddenProperty().set(Set.of(NodeKind.SERVICE, NodeKind.ONLINE_STORE));
        assertFalse(nodes().contains(SERVICE) || nodes().contains(Lineage.ONLINE_STORE));
        assertEquals("14 of 18 nodes", model.focusNoticeProperty().get());
        assertTrue(model.pictureProperty().get().edges().stream().noneMatch(edge -> edge.edge().to().equals(SERVICE)));
    }

    @Test
    void aGroupStandsForItsNodesUntilItIsUnfoldedAndFoldedAgain() {
        workspace.opened(owned(), null);
        assertEquals(List.of(Grouping.NOTHING, new Grouping(Grouping.By.PUSH_SOURCE, ""), new Grouping(Grouping.By.ENTITY, ""), BY_OWNER), model.groupings());
        model.groupingProperty().set(BY_OWNER);
        assertTrue(nodes().contains(OWNED) && !nodes().contains(FRESH), nodes().toString());
        assertEquals("group · 3 nodes", model.cardsProperty().get().of(OWNED).subtitle());
        model.select(OWNED);
        assertEquals(OWNED, model.selectedNodeProperty().get());
        assertTrue(lighting().nodes().containsAll(Set.of(OWNED, LOG, SERVICE)), lighting().toString());
        model.open(OWNED);
        assertTrue(nodes().containsAll(Set.of(FRESH, RATINGS, STATS)) && !nodes().contains(OWNED));
        assertEquals(FRESH, model.selectedNodeProperty().get());
        assertFalse(model.fits());
        model.toggleGroup();
        assertEquals(OWNED, model.selectedNodeProperty().get());
        assertFalse(nodes().contains(FRESH));
        model.unfoldAll(true);
        assertTrue(nodes().contains(FRESH));
        model.unfoldAll(false);
        assertTrue(nodes().contains(OWNED));
    }

    @Test
    void aGroupIsLitAndSelectedForAnyOfItsNodesAndCarriesTheRowsOfAll() {
        workspace.opened(owned(), null);
        model.groupingProperty().set(BY_OWNER);
        model.select(RATINGS);
        assertEquals(OWNED, model.selectedNodeProperty().get());
        pushed(PushMode.ONLINE, online("driver_hourly_fresh", 14, 981), online("driver_ratings", 5, 0));
        assertEquals(Map.of(new Edge(PUSH, OWNED, EdgeKind.PUSH), 1000L), lighting().counts());
        assertTrue(lighting().nodes().contains(OWNED));
    }

    @Test
    void aFocusShowsNodesThoughTheyAreGrouped() {
        workspace.opened(owned(), null);
        model.groupingProperty().set(BY_OWNER);
        model.focusProperty().set("driver_ratings");
        assertTrue(nodes().contains(RATINGS));
    }

    @Test
    void oneStepsOutOfAPartFirstAndThenOutOfTheSelection() {
        open();
        model.select(STATS);
        int all = nodes().size();
        model.focusOnSelected();
        assertTrue(nodes().size() < all);
        model.stepOut();
        assertEquals(all, nodes().size());
        assertEquals(STATS, model.selectedNodeProperty().get());
        model.stepOut();
        assertEquals(null, model.selectedNodeProperty().get());
    }

    @Test
    void whatIsLitStaysWhileItIsLocked() {
        open();
        model.select(STATS);
        Lighting lit = lighting();
        model.lockedProperty().set(true);
        model.select(SERVICE);
        assertEquals(lit, lighting());
        assertEquals(SERVICE, model.selectedNodeProperty().get());
        model.lockedProperty().set(false);
        assertTrue(lighting().nodes().contains(SERVICE) && !lighting().equals(lit));
    }

    @Test
    void oneGoesBackAndForwardThroughWhatWasLookedAt() {
        open();
        model.select(STATS);
        model.select(SERVICE);
        model.focusProperty().set("driver_ratings");
        model.back();
        assertEquals("", model.focusProperty().get());
        assertEquals(SERVICE, model.selectedNodeProperty().get());
        model.back();
        assertEquals(STATS, model.selectedNodeProperty().get());
        assertTrue(model.canGoForwardProperty().get());
        model.forward();
        assertEquals(SERVICE, model.selectedNodeProperty().get());
        model.select(LOG);
        assertFalse(model.canGoForwardProperty().get());
        model.back();
        assertEquals(SERVICE, model.selectedNodeProperty().get());
    }

    @Test
    void anotherRepositoryIsShownWholeWithoutAWayBack() {
        open();
        model.select(STATS);
        model.focusProperty().set("driver_ratings");
        model.lockedProperty().set(true);
        workspace.opened(Repos.repo("other", List.of(Repos.push("p", null)), List.of(), List.of(), List.of()), null);
        assertEquals("", model.focusProperty().get());
        assertFalse(model.canGoBackProperty().get() || model.lockedProperty().get());
        assertTrue(model.fits());
    }

    @Test
    void aCardListsItsColumnsWhenAskedToAndGrowsByThem() {
        open();
        double before = model.pictureProperty().get().node(STATS).orElseThrow().height();
        model.toggleColumns(STATS);
        assertEquals(List.of(new Column("driver_id", "Float32", "key", true), new Column("feature_0", "Float32", "", false), new Column("feature_1", "Float32", "", false),
                new Column("feature_2", "Float32", "", false)), model.cardsProperty().get().of(STATS).columns());
        assertTrue(model.pictureProperty().get().node(STATS).orElseThrow().height() > before + 50);
        assertEquals(before, model.pictureProperty().get().node(RATINGS).orElseThrow().height());
        model.toggleColumns(STATS);
        assertEquals(List.of(), model.cardsProperty().get().of(STATS).columns());
        model.toggleColumns(Lineage.ONLINE_STORE);
        assertEquals(before, model.pictureProperty().get().node(Lineage.ONLINE_STORE).orElseThrow().height());
    }

    @Test
    void aPushUnderWayTravelsAndItsRowsArriveWithItsResult() {
        open();
        var pushing = new Pushing("driver_stats_push", PushMode.ONLINE, List.of(online("driver_hourly_fresh", 14, 981), online("driver_ratings", 28, 970)));
        workspace.pushing(pushing);
        Travel underWay = model.travelProperty().get();
        assertEquals(PUSH, underWay.from());
        assertTrue(underWay.running());
        assertEquals(Set.of(new Journey.Step(new Edge(PUSH, FRESH, EdgeKind.PUSH), false, 995), new Journey.Step(new Edge(PUSH, RATINGS, EdgeKind.PUSH), false, 998)),
                Set.copyOf(underWay.journey().legs().getFirst()));
        pushed(PushMode.ONLINE, online("driver_hourly_fresh", 14, 981), online("driver_ratings", 28, 970));
        assertEquals(new Travel(underWay.journey(), PUSH, null), model.travelProperty().get());
        assertNull(workspace.pushingProperty().get());
    }

    @Test
    void nothingTravelsOnceAPushHasEndedWithoutWriting() {
        open();
        workspace.pushing(new Pushing("driver_stats_push", PushMode.ONLINE, List.of(online("driver_ratings", 28, 970))));
        workspace.pushing(null);
        assertNull(model.travelProperty().get());
    }

    @Test
    void aPushByAnotherProgramTravelsOnce() {
        open();
        workspace.pushedElsewhere(new PushResult(1, NOW, "driver_stats_push", PushMode.ONLINE, null, 7, 0, List.of(online("driver_ratings", 7, 0)), Duration.ZERO));
        assertFalse(model.travelProperty().get().running());
        assertEquals(2, model.travelProperty().get().journey().legs().size());
    }

    @Test
    void aMaterializationLightsTheWayFromTheOfflineStoreToTheOnlineStore() {
        open();
        workspace.pushed(new PushResult(2, NOW, "driver_ratings", PushMode.ONLINE, null, 7, 0, List.of(online("driver_ratings", 7, 0)), Duration.ZERO,
                EntryKind.MATERIALIZE, OptionalLong.empty(), OptionalLong.empty(), false, false));
        assertEquals(new Lighting(Lighting.Reason.WRITTEN, Set.of(Lineage.OFFLINE_STORE, LOG, RATINGS, Lineage.ONLINE_STORE),
                Set.of(new Edge(LOG, Lineage.OFFLINE_STORE, EdgeKind.APPEND), new Edge(LOG, RATINGS, EdgeKind.READ), new Edge(RATINGS, Lineage.ONLINE_STORE, EdgeKind.STORE)),
                Set.of(), Set.of(), Map.of(new Edge(LOG, RATINGS, EdgeKind.READ), 7L)), lighting());
        assertEquals(3, model.travelProperty().get().journey().legs().size());
    }

    @Test
    void aKindIsLeftOutAndShownAgain() {
        open();
        model.hide(NodeKind.SERVICE, true);
        model.hide(NodeKind.SERVICE, true);
        assertEquals(Set.of(NodeKind.SERVICE), model.hiddenProperty().get());
        assertTrue(model.pictureProperty().get().node(SERVICE).isEmpty());
        model.hide(NodeKind.SERVICE, false);
        assertTrue(model.pictureProperty().get().node(SERVICE).isPresent());
    }
}
