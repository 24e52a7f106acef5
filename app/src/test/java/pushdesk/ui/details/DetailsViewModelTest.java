package pushdesk.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ScalarType;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.StoreFigures;
import pushdesk.store.table.StoreFigures.Figure;
import pushdesk.ui.workspace.Workspace;

class DetailsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final FeatureRepo REPO = FeatureRepoReader.read(Path.of("..", "sample-repos", "driver_ranking"));

    private final Workspace workspace = new Workspace();
    private final DetailsViewModel model = new DetailsViewModel(workspace, InstantSource.fixed(NOW));

    private List<String> facts() {
        return model.detailsProperty().get().facts().stream()
                .map(fact -> fact.label() + ": " + fact.text() + String.join(", ", fact.links().stream().map(RepoObject::name).toList()))
                .toList();
    }

    private List<String> section(int index) {
        return model.detailsProperty().get().sections().get(index).lines().stream()
                .map(line -> String.join(" | ", line.name(), line.type(), line.note()) + (line.tone() == Details.Tone.WARNING ? " !" : ""))
                .toList();
    }

    @Test
    void aPushSourceTellsWhatAPushMustBringAndWhomItReaches() {
        workspace.opened(REPO, null);
        assertEquals(
                List.of("Batch source: driver_stats_log", "Event time: event_timestamp", "Created: created", "Consumers: driver_hourly_fresh",
                        "Sees rows later: driver_hourly_stats", "Owner: dispatch@example.com"),
                facts());
        assertEquals(
                List.of("driver_id | inferred | key", "accept_rate | Float32 | 1 view", "cancel_rate | Float32 | 1 view", "trips_today | Int64 | 1 view",
                        "vehicle | Map | 1 view", "dispatch_rules | Json | 1 view", "home_base | Struct | 1 view",
                        "event_timestamp | time | required", "created | time | offline only"),
                section(0).stream().map(line -> line.replaceAll("Struct\\(.*\\)", "Struct")).toList());
    }

    @Test
    void onlyAnObjectThatIsKeptIsStale() {
        RepoObject kept = REPO.featureViews().getFirst();
        workspace.keptProperty().set(java.util.Set.of(kept));
        workspace.opened(REPO, null);
        workspace.selectionProperty().set(kept);
        assertEquals(true, model.stale());
        workspace.selectionProperty().set(REPO.featureViews().getLast());
        assertEquals(false, model.stale());
        workspace.selectedStoreProperty().set(pushdesk.model.push.StoreKind.ONLINE);
        assertEquals(false, model.stale());
    }

    @Test
    void typesThatTheStoreHasSettledAreTold() {
        try (var store = FeatureStore.inMemory(REPO)) {
            workspace.opened(REPO, store);
            PushRequirements open = store.requirements("driver_stats_push");
            var settled = open.columns().stream()
                    .map(column -> column.role() == PushColumn.Role.KEY
                            ? new PushColumn(column.name(), column.featureName(), column.role(), ScalarType.INT64, column.views(), column.onlineFor(), column.offline())
                            : column)
                    .toList();
            workspace.requirementsProperty().set(new PushRequirements(open.source(), open.batchSource(), open.consumers(), open.laterReaders(), settled));
            assertEquals("driver_id | Int64 | key", section(0).getFirst());
        }
    }

    @Test
    void anotherRepositoryIsOpenedWithoutAWordAboutTheObjectsOfTheOneBefore() {
        var faults = new ArrayList<Throwable>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
        workspace.opened(REPO, null);
        workspace.selectionProperty().set(REPO.pushSource("driver_reviews_push").orElseThrow());
        workspace.opened(FeatureRepoReader.read(Path.of("..", "sample-repos", "shop")), null);
        Thread.currentThread().setUncaughtExceptionHandler(null);
        assertEquals(List.of(), faults);
        assertEquals("order_push", model.detailsProperty().get().title());
    }

    @Test
    void freshnessSaysWhenTheNewestValueIsPastItsTtl() {
        try (var store = FeatureStore.inMemory(REPO)) {
            workspace.opened(REPO, store);
            workspace.refreshed(new StoreFigures(Map.of("driver_hourly_fresh", new Figure(3, Optional.of(NOW.minusSeconds(26 * 3600)))), Map.of(), 0, 1), List.of());
            assertEquals(List.of("driver_hourly_fresh |  | 26 h, past ttl 4 h !"), section(1));

            workspace.refreshed(new StoreFigures(Map.of("driver_hourly_fresh", new Figure(3, Optional.of(NOW.minusSeconds(60)))), Map.of(), 0, 1), List.of());
            assertEquals(List.of("driver_hourly_fresh |  | 1 min, ttl 4 h"), section(1));
        }
    }

    @Test
    void aLocalStoreNamesTheConfiguredOneAsUntouched() {
        workspace.opened(REPO, null);
        workspace.selectedStoreProperty().set(StoreKind.ONLINE);
        assertEquals(List.of("Configured: sqlite, untouched", "State: not open"), facts());
    }

    @Test
    void everyObjectOfEverySampleHasDetails() {
        for (String sample : List.of("driver_ranking", "hello", "mistakes", "shop")) {
            FeatureRepo repo = FeatureRepoReader.read(Path.of("..", "sample-repos", sample));
            workspace.opened(repo, null);
            repo.objects().forEach(object -> {
                model.select(object);
                assertEquals(object.name(), model.detailsProperty().get().title());
            });
        }
    }
}
