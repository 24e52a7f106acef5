package pushdesk.ui.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.StoredRow;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.workspace.Workspace;

class RowsViewModelTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    @TempDir
    Path folder;

    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final PushViewModel push = new PushViewModel(workspace, tasks, notices, NOON);
    private final RowsViewModel online = new RowsViewModel(StoreKind.ONLINE, workspace, tasks, NOON);
    private final RowsViewModel offline = new RowsViewModel(StoreKind.OFFLINE, workspace, tasks, NOON);

    @BeforeEach
    void aRepositoryIsOpen() {
        workspace.opened(repo, store);
        workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
    }

    @AfterEach
    void close() {
        push.csv().close();
        store.close();
    }

    @Test
    void anEmptyViewSaysWhatToDoNext() {
        assertEquals(
                new EmptyRows(
                        "Nothing is stored online for 'driver_hourly_fresh' yet",
                        "Push rows to 'driver_stats_push' with the mode Online, and they appear here.",
                        repo.pushSource("driver_stats_push"),
                        false),
                online.emptyProperty().get());
    }

    @Test
    void aViewThatIsNotStoredSaysWhy() {
        assertEquals(
                List.of(
                        "'conv_rate_plus' is computed when it is read",
                        "'driver_archive' is not stored online",
                        "Nothing is stored online for 'trip_totals' yet"),
                List.of("conv_rate_plus", "driver_archive", "trip_totals").stream().map(name -> {
                    online.chosenProperty().set(name);
                    return online.emptyProperty().get().title();
                }).toList());
        assertEquals(
                "It is fed by 'trip_events', which is not a push source, so a push does not reach it.", online.emptyProperty().get().advice());
    }

    @Test
    void whatIsSelectedElsewhereIsShown() {
        workspace.selectionProperty().set(repo.featureView("driver_ratings").orElseThrow());
        assertEquals("driver_ratings", online.chosenProperty().get());
        assertEquals("driver_stats_log", offline.chosenProperty().get());
        workspace.selectionProperty().set(repo.pushSource("driver_stats_push").orElseThrow());
        assertEquals("driver_ratings", online.chosenProperty().get(), "a consumer of the source is shown already");
        workspace.selectionProperty().set(repo.batchSource("plain_log").orElseThrow());
        assertEquals("plain_log", offline.chosenProperty().get());
    }

    @Test
    void afterAPushItsRowsAreThereAndMarked() throws IOException {
        push("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n");
        push("1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n");
        online.chosenProperty().set("driver_ratings");
        assertEquals(List.of(Arrays.asList(1001L, "good"), Arrays.asList(1002L, null)), values(online));
        assertEquals(List.of(false, true), rows(online).stream().map(online::changedLast).toList());
        assertEquals("2 keys · Local store; your redis store is untouched.", online.summaryProperty().get());
        assertEquals("2 rows · Local store; your bigquery store is untouched.", offline.summaryProperty().get());
        assertNull(online.emptyProperty().get());
    }

    @Test
    void keysThatAreNotStoredAreAbsent() throws IOException {
        push("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n");
        online.filter().keysProperty().set("1002, 1003, 1004");
        assertEquals(List.of(1002L), rows(online).stream().map(row -> row.values().getFirst()).toList());
        assertEquals("No row for keys 1003, 1004 (absent).", online.messageProperty().get());
        online.filter().keysProperty().set("colour = red");
        assertFalse(online.messageProperty().get().isEmpty());
        online.filter().keysProperty().set("");
        assertEquals("", online.messageProperty().get());
    }

    @Test
    void rowsAreFilteredAndSortedByTheStore() throws IOException {
        push("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n1002,0.6,0.8,200,bad,2026-11-22T09:00:00Z,\n1003,0.7,0.8,100,GOOD,2026-11-22T09:00:00Z,\n");
        online.chosenProperty().set("driver_ratings");
        online.filter().searchProperty().set("good");
        online.filter().sortProperty().set(new RowFilter.Sort("driver_id", true));
        assertEquals(List.of(List.of(1003L, "GOOD"), List.of(1001L, "good")), values(online));
        online.filter().searchProperty().set("nothing like it");
        assertEquals(new EmptyRows("No row matches", "Change the search, or show all rows of 'driver_ratings'.", Optional.empty(), true), online.emptyProperty().get());
        online.clearFilters();
        assertEquals(3, online.contentProperty().get().rows().size());
    }

    @Test
    void onlyWhatAPushWroteIsShownOnRequest() throws IOException {
        push("1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n");
        push("1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n");
        workspace.showChanges(workspace.lastPushProperty().get());
        assertEquals(List.of(1002L), rows(online).stream().map(row -> row.values().getFirst()).toList());
        online.clearFilters();
        assertEquals(2, online.contentProperty().get().rows().size());
        assertNull(workspace.changesOfProperty().get());
    }

    @Test
    void theLifeOfARowIsToldInWords() throws IOException {
        push("1001,0.5,0.9,300,x,2026-11-22T09:00:00Z,\n1002,0.6,0.8,200,x,2026-11-20T09:00:00Z,\n");
        assertEquals(List.of("21 h left", "expired 27 h ago"), rows(online).stream().map(row -> online.timeToLive().words(row)).toList());
        assertEquals(List.of(false, true), rows(online).stream().map(row -> online.timeToLive().expired(row)).toList());
        online.chosenProperty().set("driver_ratings");
        assertEquals(List.of("", ""), rows(online).stream().map(row -> online.timeToLive().words(row)).toList());
    }

    @Test
    void rowsFarDownAreReadWhenTheyAreLookedAt() throws IOException {
        var text = new StringBuilder();
        IntStream.range(0, 1000).forEach(row -> text.append(row).append(",0.5,0.9,").append(row).append(",x,2026-11-22T09:00:00Z,\n"));
        push(text.toString());
        int before = tasks.titles().size();
        assertEquals(999L, online.row(999).orElseThrow().values().getFirst());
        assertEquals(950L, online.row(950).orElseThrow().values().getFirst());
        assertEquals(before + 1, tasks.titles().size());
    }

    @Test
    void rowsAreExportedAsTheyCouldBePushedAgain() throws IOException {
        push("1001,0.5,0.9,300,\"\",2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n");
        var copied = new ArrayList<String>();
        var export = new RowExport(tasks, notices, copied::add);
        Path file = folder.resolve("out.csv");
        online.chosenProperty().set("driver_ratings");
        export.save(online, file);
        assertEquals(
                """
                driver_id,rating,event_timestamp,created,written_by_push,written_by_line
                1001,"",2026-11-22T09:00:00Z,2026-11-22T09:00:01Z,1,2
                1002,,2026-11-22T09:00:00Z,,1,3
                """,
                Files.readString(file));
        assertEquals("Wrote 2 rows to out.csv.", export.saidProperty().get());
        export.save(online, folder.resolve("out.json"));
        assertEquals(
                """
                [
                {"driver_id":1001,"rating":"","event_timestamp":"2026-11-22T09:00:00Z","created":"2026-11-22T09:00:01Z","written_by_push":1,"written_by_line":2},
                {"driver_id":1002,"rating":null,"event_timestamp":"2026-11-22T09:00:00Z","created":null,"written_by_push":1,"written_by_line":3}
                ]
                """,
                Files.readString(folder.resolve("out.json")));
        export.save(online, folder.resolve("out.jsonl"));
        assertEquals(2, Files.readAllLines(folder.resolve("out.jsonl")).size());
        export.copy(online, List.of(1));
        assertEquals("Copied 1 row.", export.saidProperty().get());
        assertTrue(copied.getFirst().endsWith("\n1002,,2026-11-22T09:00:00Z,,1,3\n"), copied.getFirst());
    }

    private void push(String rows) throws IOException {
        push.open(Files.writeString(folder.resolve("drivers.csv"), DriverRepo.HEADER + rows));
        push.fillCreatedProperty().set(false);
        push.push();
        assertEquals(PushViewModel.State.DONE, push.stateProperty().get(), () -> push.outlookProperty().get().sentences().toString());
        push.csv().close();
    }

    private static List<StoredRow> rows(RowsViewModel model) {
        return model.contentProperty().get().rows().stream().map(model::row).flatMap(Optional::stream).toList();
    }

    private static List<List<Object>> values(RowsViewModel model) {
        return rows(model).stream().map(StoredRow::values).toList();
    }
}
