package pushdesk.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowOrigin;
import pushdesk.store.Definitions;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreDriver;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.ScriptForm;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.workspace.Workspace;

class AgainViewModelTest {
    private static final String HEADER = "driver_id,rate,trips,event_timestamp";
    private final FeatureRepo repo = Definitions.drivers().repo();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final StoreDriver driver = new StoreDriver(store);
    private final Workspace workspace = new Workspace();
    private final Notices notices = new Notices();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final PushViewModel push = new PushViewModel(workspace, tasks, notices, InstantSource.system());
    private final List<String> opened = new ArrayList<>();
    private final AgainViewModel again = new AgainViewModel(workspace, tasks, notices, (source, file) -> opened.add(source.name() + " " + file.getFileName()),
            (source, entry, csv) -> push.openBrought(entry, csv));

    AgainViewModelTest() {
        workspace.opened(repo, store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theRowsThatTheJournalKeptArePlannedAgainInTheModeTheyHad() {
        PushResult first = driver.push("push", PushMode.ONLINE, HEADER, "1,0.5,7,2026-01-01T10:00:00Z", "2,,8,2026-01-01T10:00:00Z");
        workspace.pushModeProperty().set(PushMode.OFFLINE);

        again.pushRows(first);

        assertEquals(PushMode.ONLINE, workspace.pushModeProperty().get());
        assertEquals(2, workspace.planProperty().get().propagations().getFirst().unchanged());
        push.editing().begin();
        push.editing().editProperty().get().type(1, 1, "0.25");
        push.editing().use();
        push.push();
        assertEquals(List.of(List.of(1L, 0.5f, 7L), List.of(2L, 0.25f, 8L)), driver.online("stats"));
    }

    @Test
    void rowsPushedAgainNameTheEntryTheyAreFrom() {
        PushResult first = driver.push("push", PushMode.ONLINE, HEADER, "1,0.5,7,2026-01-01T10:00:00Z");
        store.undo(store.planUndo(first.pushId(), pushdesk.model.Progress.NONE), pushdesk.model.Progress.NONE);

        again.pushRows(first);
        push.push();

        RowOrigin origin = store.history().getFirst().origin();
        assertEquals("JOURNAL push 1", origin.kind() + " " + origin.name());
    }

    @Test
    void aPushIsCopiedAsTextThatDoesItElsewhere() {
        PushResult first = driver.push("push", PushMode.ONLINE, HEADER, "1,0.5,7,2026-01-01T10:00:00Z");
        var copied = new ArrayList<String>();

        Stream.of(ScriptForm.values()).forEach(form -> again.copy(first, form, copied::add));

        assertEquals("store.push(\"push\", df, to=PushMode.ONLINE)", copied.get(0).lines().toList().getLast());
        assertTrue(copied.get(1).startsWith("curl"), copied.get(1));
        assertTrue(copied.get(2).contains("1,0.5,7,2026-01-01T10:00:00Z"), copied.get(2));
        assertEquals("Copied push 1: Command of Pushdesk", notices.currentProperty().get().text());
    }

    @Test
    void rowsThatAreTooManyForATextAreToldSo() {
        PushResult large = driver.push("push", PushMode.ONLINE, Stream.concat(Stream.of(HEADER), IntStream.range(0, 1_001)
                .mapToObj(row -> row + ",0.5,7,2026-01-01T10:00:00Z")).toArray(String[]::new));
        var copied = new ArrayList<String>();

        again.copy(large, ScriptForm.PYTHON, copied::add);

        assertEquals(List.of(), copied);
        assertEquals("A text takes 1,000 rows, and push 1 brought 1,001. Push them again, or push their file elsewhere.", notices.currentProperty().get().text());
    }

    @Test
    void aFileThatIsStillThereCanBePushedAsItIsNow(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "k\n");
        PushResult there = ofFile(2, file);

        again.pushFile(there);

        assertEquals(List.of("push rows.csv"), opened);
        assertEquals(PushMode.OFFLINE, workspace.pushModeProperty().get());
        assertFalse(again.hasFile(ofFile(1, folder.resolve("gone.csv"))));
        assertTrue(again.hasRows(ofFile(1, folder.resolve("gone.csv"))));
    }

    @Test
    void whatWasNoPushOfASourceThatIsThereIsNotOffered() {
        PushResult first = driver.push("push", PushMode.ONLINE, HEADER, "1,0.5,7,2026-01-01T10:00:00Z");
        PushResult undo = store.undo(store.planUndo(first.pushId(), pushdesk.model.Progress.NONE), pushdesk.model.Progress.NONE);

        assertFalse(again.hasRows(undo));
        assertFalse(again.hasRows(null));
        assertFalse(again.hasRows(new PushResult(1, Instant.EPOCH, "gone", PushMode.ONLINE, RowOrigin.form(), 1, 0, List.of(), Duration.ZERO)));
    }

    private static PushResult ofFile(long id, Path file) {
        var origin = new RowOrigin(RowOrigin.Kind.FILE, file.getFileName().toString(), file.toString(), "00");
        return new PushResult(id, Instant.EPOCH, "push", PushMode.OFFLINE, origin, 1, 0, List.of(), Duration.ZERO);
    }
}
