package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.type.ScalarType;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.matrix.MatrixLine;
import pushdesk.ui.push.input.Input;
import pushdesk.ui.push.preview.RowMark;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

class PushViewModelTest {
    private static final String FIRST = "1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n";
    private static final String SECOND = "1002,0.6,0.8,200,,2026-11-22T09:00:00Z,2026-11-22T09:00:01Z\n";

    @TempDir
    Path folder;

    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final PushViewModel model =
            new PushViewModel(workspace, tasks, notices, InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    @BeforeEach
    void aRepositoryIsOpen() {
        workspace.opened(repo, store);
    }

    @AfterEach
    void close() {
        model.csv().close();
        store.close();
    }

    @Test
    void withoutAFileTheButtonSaysWhatIsMissing() {
        assertFalse(outlook().pushable());
        assertEquals(List.of("Choose a file first, or paste rows."), outlook().sentences());
    }

    @Test
    void aStoreThatIsStillBeingOpenedIsToldFromOneThatCouldNotBe() {
        workspace.opened(repo, null);
        assertEquals(List.of("The local store is being opened…"), outlook().sentences());
        workspace.storeFailed(PushdeskException.invalid("It is damaged."));
        assertEquals(List.of("The local store could not be opened; the message above says why."), outlook().sentences());
    }

    @Test
    void whatWasRefusedForAnOlderTableIsPlannedAnewOnceThatIsSetAside() throws IOException {
        Path rows = csv(FIRST.replace("good", "4"));
        model.open(rows);
        model.push();
        FeatureRepo retyped = new FeatureRepo(
                repo.project(), repo.root(), repo.config(), repo.entities(), repo.dataSources(),
                repo.featureViews().stream().map(PushViewModelTest::withWholeRatings).toList(), repo.onDemandFeatureViews(), repo.featureServices(),
                repo.permissions(), repo.problems(), repo.applied());
        store.definitions(retyped);
        workspace.opened(retyped, store);
        model.open(rows);
        assertFalse(outlook().pushable());
        store.pendingMigrations().forEach(store::agree);

        model.tablesChanged();
        assertEquals("Push 1 row to the local online store", outlook().button());
        assertTrue(outlook().pushable());
    }

    private static FeatureView withWholeRatings(FeatureView view) {
        List<Field> features = view.features().stream().map(field -> field.name().equals("rating") ? new Field("rating", ScalarType.INT64) : field).toList();
        return new FeatureView(
                view.name(), view.type(), view.entities(), view.joinKeys(), features, view.batchSource(), view.streamSource(), view.sourceViews(), view.ttl(),
                view.online(), view.offline(), view.transformation(), view.info());
    }

    @Test
    void aFileIsPlannedAtOnceAndTheButtonSaysWhatItWillDo() throws IOException {
        model.open(csv(FIRST + SECOND));
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
        assertEquals("Push 2 rows to the local online store", outlook().button());
        assertTrue(outlook().pushable());
        assertEquals(List.of("All of it or nothing. Nothing is written yet. Local store; your redis store is untouched."), outlook().sentences());
        assertEquals(List.of("driver_hourly_fresh ONLINE 2 new", "driver_ratings ONLINE 2 new"), lines());
        assertEquals(0, store.history().size());
    }

    @Test
    void aValueThatIsRoundedAsAFloat32IsToldAndMarked() throws IOException {
        model.open(csv("1001,0.123456789,0.5,3,x,2026-11-22T09:00:00Z,\n1002,0.1,0.5,3,x,2026-11-22T09:00:00Z,\n"));

        assertEquals("conv_rate: 1 value is stored as the nearest Float32, 0.123456789 as 0.12345679.", outlook().sentences().getLast());
        assertEquals(List.of(true, false), List.of(model.preview().cell(0, 1).rounded(), model.preview().cell(1, 1).rounded()));
        model.push();
        assertEquals(1, outlook().sentences().size());
    }

    @Test
    void anotherModeIsAnotherPlan() throws IOException {
        model.open(csv(FIRST + SECOND));
        model.modeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        assertEquals("Push 2 rows to the local stores", outlook().button());
        assertEquals(List.of("driver_hourly_fresh ONLINE 2 new", "driver_ratings ONLINE 2 new", "driver_stats_log OFFLINE 2 new"), lines());
    }

    @Test
    void thePushDoesWhatThePlanSaidAndTheMatrixShowsIt() throws IOException {
        model.open(csv(FIRST + SECOND));
        model.modeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        List<String> planned = lines();
        model.push();
        assertEquals(PushViewModel.State.DONE, model.stateProperty().get());
        assertEquals(planned, lines());
        assertEquals("Push 1 wrote", model.matrix().contentProperty().get().heading());
        assertTrue(outlook().headline().startsWith("Push 1 done in "), outlook().headline());
        assertEquals(
                List.of("2 and 2 keys written online, 2 rows appended offline. Local stores; your redis and bigquery stores are untouched."),
                outlook().sentences());
        assertEquals(1, workspace.lastPushProperty().get().pushId());
        assertNull(workspace.planProperty().get());
        assertEquals(2, store.online("driver_ratings", RowQuery.first(10)).total());
    }

    @Test
    void pushAgainPlansTheSameRowsWhichAreTheSameNow() throws IOException {
        model.open(csv(FIRST));
        model.push();
        model.pushAgain();
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
        assertEquals(List.of("driver_hourly_fresh ONLINE 1 same", "driver_ratings ONLINE 1 same"), lines());
        assertEquals("", outlook().headline());
    }

    @Test
    void afterAPushItsChangedValuesAndItsUndoAreAtHand() throws IOException {
        model.open(csv(FIRST));
        model.push();
        model.done().showChanges();
        assertEquals(new JournalPage.Changes(1, ""), workspace.journal().pageProperty().get());
        assertEquals("Undo push 1", model.done().undoTitle());
        model.done().undo();
        assertEquals(new JournalPage.Undo(1), workspace.journal().pageProperty().get());
    }

    @Test
    void whatAPushOnlyAppendedIsShownInTheInspector() throws IOException {
        model.modeProperty().set(PushMode.OFFLINE);
        model.open(csv(FIRST));
        model.push();
        model.done().showChanges();
        assertEquals(Workspace.Panel.OFFLINE_ROWS, workspace.panelProperty().get());
        assertEquals(workspace.lastPushProperty().get(), workspace.changesOfProperty().get());
    }

    @Test
    void badRowsRefuseThePushUntilTheyAreSavedAndLeftOut() throws IOException {
        model.open(csv(FIRST + "1003,abc,0.8,200,,2026-11-22T09:00:00Z,\n"));
        assertFalse(outlook().pushable());
        assertEquals(Outlook.Tone.REFUSED, outlook().tone());
        assertEquals("Push the 1 good row and save the rejects…", outlook().pushGoodRows());
        Path rejects = folder.resolve("rejects.csv");
        model.pushGoodRows(rejects);
        assertTrue(outlook().pushable());
        assertEquals("Push 1 good row to the local online store", outlook().button());
        assertEquals("1 bad row is left out; saved with reasons in rejects.csv.", outlook().badRowsLeftOut());
        assertTrue(Files.readString(rejects).contains("'abc' is not a Float32"));
        model.push();
        assertEquals(1, workspace.lastPushProperty().get().rowsRejected());
    }

    @Test
    void badRowsCanRefuseAgain() throws IOException {
        model.open(csv(FIRST + "1003,abc,0.8,200,,2026-11-22T09:00:00Z,\n"));
        model.pushGoodRows(folder.resolve("rejects.csv"));
        model.refuseBadRows();
        assertFalse(outlook().pushable());
        assertEquals("", outlook().badRowsLeftOut());
    }

    @Test
    void aConsumerWhoseColumnsAreMissingCanBeLeftOut() throws IOException {
        model.open(file("driver_id,conv_rate,acc_rate,avg_daily_trips,event_timestamp\n1001,0.5,0.9,300,2026-11-22T09:00:00Z\n"));
        assertFalse(outlook().pushable());
        assertEquals(
                List.of(MatrixLine.Leaving.NOT_OFFERED, MatrixLine.Leaving.OFFERED),
                model.matrix().contentProperty().get().lines().stream().map(MatrixLine::leaving).toList());
        model.matrix().leftOut().add("driver_ratings");
        assertTrue(outlook().pushable());
        assertEquals(
                List.of(MatrixLine.Leaving.NOT_OFFERED, MatrixLine.Leaving.LEFT_OUT),
                model.matrix().contentProperty().get().lines().stream().map(MatrixLine::leaving).toList());
    }

    @Test
    void aMissingCreatedColumnIsFilledOnlyByChoice() throws IOException {
        model.modeProperty().set(PushMode.OFFLINE);
        model.open(file("driver_id,conv_rate,acc_rate,avg_daily_trips,rating,event_timestamp\n1001,0.5,0.9,300,x,2026-11-22T09:00:00Z\n"));
        assertFalse(outlook().pushable());
        assertTrue(outlook().fillCreated());
        model.fillCreatedProperty().set(true);
        assertTrue(outlook().pushable());
        model.push();
        assertEquals(1, store.offline("driver_stats_log", RowQuery.first(10)).total());
    }

    @Test
    void aPlanThatAnotherPushOutdatedIsShownAnewWithWhatChanged() throws IOException {
        model.open(csv(FIRST));
        pushBehindTheWindow(FIRST + SECOND);
        model.push();
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
        assertEquals(List.of("driver_hourly_fresh ONLINE 1 same", "driver_ratings ONLINE 1 same"), lines());
        assertFalse(model.matrix().contentProperty().get().lines().getFirst().changed().isEmpty());
        assertEquals(Outlook.Tone.WARNING, outlook().tone());
        assertEquals(1, store.history().size());
        model.push();
        assertEquals(2, store.history().size());
    }

    @Test
    void anotherPushSourceForgetsWhatWasChosenForTheFirst() throws IOException {
        model.open(csv(FIRST + "1003,abc,0.8,200,,2026-11-22T09:00:00Z,\n"));
        model.pushGoodRows(folder.resolve("rejects.csv"));
        workspace.pushSourceProperty().set(repo.pushSource("profile_push").orElseThrow());
        assertEquals("", outlook().badRowsLeftOut());
        assertEquals(List.of("driver_profile"), model.matrix().contentProperty().get().lines().stream().map(line -> line.propagation().target()).toList());
        assertFalse(outlook().pushable());
    }

    @Test
    void aSourceChosenDuringAPushWaitsForItsEnd() throws IOException {
        model.open(csv(FIRST));
        tasks.hold();
        model.push();
        workspace.pushSourceProperty().set(repo.pushSource("profile_push").orElseThrow());
        assertEquals(PushViewModel.State.PUSHING, model.stateProperty().get());
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
        assertEquals(1, store.history().size());
        assertTrue(notices.currentProperty().get().text().startsWith("Push 1 done in "));
        assertEquals("driver_profile", model.matrix().contentProperty().get().lines().getFirst().propagation().target());
    }

    @Test
    void aCancelledPushWritesNothingAndCanBeDoneAgain() throws IOException {
        model.open(csv(FIRST));
        tasks.hold();
        model.push();
        model.cancel();
        tasks.runNext();
        assertEquals(0, store.history().size());
        assertEquals(List.of("Cancelled. Nothing was written."), outlook().sentences().subList(0, 1));
        assertTrue(outlook().pushable());
    }

    @Test
    void aPlanThatWasStoppedIsToldAndNotWaitedForAnyLonger() throws IOException {
        model.open(csv(FIRST + SECOND));
        tasks.hold();
        model.modeProperty().set(PushMode.ONLINE_AND_OFFLINE);
        assertEquals(PushViewModel.State.PLANNING, model.stateProperty().get());
        tasks.cancelLast();
        while (tasks.waiting() > 0) {
            tasks.runNext();
        }
        assertEquals(PushViewModel.State.NO_ROWS, model.stateProperty().get());
        assertEquals("Stopped, as you asked: " + tasks.titles().getLast(), outlook().sentences().getFirst());
        assertEquals("Plan again", outlook().button());
        assertTrue(outlook().pushable());
        tasks.hold();
        model.push();
        tasks.runNext();
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
    }

    @Test
    void rowsCarryTheirFate() throws IOException {
        pushBehindTheWindow("1002,0.6,0.8,200,x,2026-11-23T09:00:00Z,2026-11-23T09:00:01Z\n");
        model.open(csv(FIRST + SECOND + "1001,0.7,0.9,301,better,2026-11-22T10:00:00Z,2026-11-22T10:00:01Z\n1004,x,0,0,,2026-11-22T10:00:00Z,\n"));
        assertEquals(
                List.of(
                        new RowMark(RowMark.Kind.SUPERSEDED, "superseded by line 4"),
                        new RowMark(RowMark.Kind.LATE, "older than stored, skipped"),
                        new RowMark(RowMark.Kind.PLAIN, "new"),
                        new RowMark(RowMark.Kind.BAD, "conv_rate: 'x' is not a Float32")),
                IntStream.range(0, 4).mapToObj(model.preview()::mark).toList());
    }

    @Test
    void aRowThatFaresDifferentlyInItsViewsSaysSoOfEachAndOfHowManyThereAre() throws IOException {
        Path shop = Path.of("..", "sample-repos", "shop");
        FeatureRepo orders = FeatureRepoReader.read(shop);
        try (FeatureStore own = FeatureStore.inMemory(orders)) {
            workspace.opened(orders, own);
            workspace.pushSourceProperty().set(orders.pushSource("order_push").orElseThrow());
            model.open(shop.resolve("data").resolve("orders.csv"));
            assertEquals(new RowMark(RowMark.Kind.PARTLY, "new in 1, superseded by lines 49, 57 in 2 of 3 views"), model.preview().mark(0));
            model.csv().close();
        }
    }

    @Test
    void theFormPushesOneRow() {
        workspace.pushSourceProperty().set(repo.pushSource("profile_push").orElseThrow());
        model.inputProperty().set(Input.FORM);
        assertEquals(List.of("Fill in the form: driver_id, city, event_timestamp need a value that fits."), outlook().sentences());
        type("driver_id", "1001");
        type("city", "Oslo");
        type("event_timestamp", "2026-11-22T09:00:00Z");
        type("languages", "[\"no\", \"en\"]");
        assertEquals("Push 1 row to the local online store", outlook().button());
        model.push();
        PushResult result = workspace.lastPushProperty().get();
        assertEquals("form", result.origin().name());
        assertEquals(List.of(1001L, "Oslo"), store.online("driver_profile", RowQuery.first(1)).rows().getFirst().values().subList(0, 2));
    }

    @Test
    void aFileOfAnotherKindIsRefusedInOneSentence() throws IOException {
        Path parquet = Files.write(folder.resolve("data.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 0});
        model.open(parquet);
        assertEquals("data.parquet is a Parquet file, not a file of rows (CSV, JSON or JSON Lines).", model.csv().problemProperty().get());
        assertEquals(List.of("There are no rows to push yet."), outlook().sentences()); // what is wrong is told once, where its rows would be
        assertFalse(outlook().pushable());
    }

    private void type(String column, String text) {
        model.form().fieldsProperty().get().stream()
                .filter(field -> field.column().name().equals(column))
                .findFirst().orElseThrow()
                .textProperty().set(text);
    }

    private void pushBehindTheWindow(String rows) throws IOException {
        var other = new Workspace();
        var window = new PushViewModel(other, new SameThreadTasks(), notices, InstantSource.system());
        other.opened(repo, store);
        window.open(Files.writeString(folder.resolve("other.csv"), DriverRepo.HEADER + rows));
        window.push();
        window.csv().close();
    }

    private Outlook outlook() {
        return model.outlookProperty().get();
    }

    /// Each line with the counts that are not zero.
    private List<String> lines() {
        return model.matrix().contentProperty().get().lines().stream().map(MatrixLine::propagation).map(line -> line.target() + " " + line.store()
                + count(line.inserted() + line.appended(), "new") + count(line.updated(), "updated") + count(line.unchanged(), "same")
                + count(line.late(), "older") + count(line.superseded(), "superseded") + count(line.rejected(), "bad")).toList();
    }

    private static String count(long count, String word) {
        return count == 0 ? "" : " " + count + " " + word;
    }

    private Path csv(String rows) throws IOException {
        return file(DriverRepo.HEADER + rows);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("drivers.csv"), text);
    }

    private static final String BLOCK = """
            driver_id\tconv_rate\tacc_rate\tavg_daily_trips\trating\tevent_timestamp\tcreated
            1001\t0.5\t0.9\t300\t"two
            lines"\t2026-11-22T09:00:00Z\t2026-11-22T09:00:01Z
            """;

    @Test
    void aPastedBlockIsPlannedAndItsPushCopiedAsACommandThatHoldsTheRows() {
        model.paste(BLOCK);
        assertEquals("Push 1 row to the local online store", outlook().button());
        model.push();
        assertEquals("CLIPBOARD clipboard", store.history().getFirst().origin().kind() + " " + store.history().getFirst().origin().name());
        String command = model.script().orElseThrow().command().orElseThrow();
        assertTrue(command.contains(" driver_stats_push - --format csv --to online <<'ROWS'\n"), command);
        assertTrue(command.contains("\"two\nlines\""), command);
    }

    @Test
    void pushedRowsCanBeEditedAndPlannedAgain() throws IOException {
        model.open(csv(FIRST + SECOND));
        model.push();
        model.editing().begin();
        RowsEdit edit = model.editing().editProperty().get();
        assertEquals(List.of("1002", ""), List.of(edit.typed(1, 0), edit.typed(1, 4)));
        model.pushAgain();
        model.push(); // not while the rows are being edited
        assertEquals(1, store.history().size());
        edit.type(1, 0, "1003");
        edit.type(1, 4, "\"\"");
        model.editing().use();
        assertNull(model.editing().editProperty().get());
        assertEquals(List.of("driver_hourly_fresh ONLINE 1 new 1 same", "driver_ratings ONLINE 1 new 1 same"), lines());
        model.push();
        assertEquals("FORM edited rows", store.history().getFirst().origin().kind() + " " + store.history().getFirst().origin().name());
    }

    @Test
    void theGeneratorNamesTheFieldThatIsWrongAndCountsTheColumnsSet() {
        model.inputProperty().set(Input.GENERATOR);
        var generator = model.generator();
        generator.nullsProperty().set("150");
        assertEquals("Nulls %: '150' is no share; 0 to 100 is expected.", generator.problemProperty().get());
        generator.nullsProperty().set("12.5");
        assertEquals("", generator.problemProperty().get());
        generator.fromProperty().set("yesterday");
        assertEquals("From: 'yesterday' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected).",
                generator.problemProperty().get());
        generator.setColumn("conv_rate", "high");
        assertEquals(1, generator.columnsRuledProperty().get());
        generator.setColumn("conv_rate", " ");
        assertEquals(0, generator.columnsRuledProperty().get());
    }

    @Test
    void madeUpRowsArePlannedWhenTheGeneratorIsInFrontAndMadeAgainWhenItsRecipeChanges() {
        model.inputProperty().set(Input.GENERATOR);
        assertEquals("Push 1,000 rows to the local online store", outlook().button());
        model.generator().rowsWantedProperty().set("20");
        model.generator().setColumn("conv_rate", "0.5..0.6");
        assertEquals("Push 20 rows to the local online store", outlook().button());
        model.generator().keysProperty().set("none");
        assertEquals("Keys: 'none' is not a whole number.", model.generator().problemProperty().get());
        assertEquals(List.of(true, false), List.of(model.generator().wrong("Keys"), model.generator().wrong("Rows")));
        assertEquals(List.of("There are no rows to push yet."), outlook().sentences());
        model.generator().keysProperty().set("5");
        assertEquals(List.of("driver_hourly_fresh ONLINE 5 new 15 superseded", "driver_ratings ONLINE 5 new 15 superseded"), lines());
        model.push();
        assertEquals("GENERATOR generator, seed 1", store.history().getFirst().origin().kind() + " " + store.history().getFirst().origin().name());
    }
}
