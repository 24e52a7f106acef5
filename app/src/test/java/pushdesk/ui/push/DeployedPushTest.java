package pushdesk.ui.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.FeatureRepo;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServerListener;
import pushdesk.serving.ServerOptions;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Workspace;

class DeployedPushTest {
    private static final String ROWS = "1001,0.5,0.9,300,good,2026-11-22T09:00:00Z,\n1002,0.6,0.8,200,,2026-11-22T09:00:00Z,\n";

    @TempDir
    Path folder;

    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore local = FeatureStore.inMemory(repo);
    private final FeatureStore deployed = FeatureStore.inMemory(repo);
    private final FeatureServer server = FeatureServer.start(deployed, ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0), ServerListener.NONE);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final PushViewModel model = new PushViewModel(workspace, tasks, new Notices(), InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    @BeforeEach
    void aFileIsPlanned() throws IOException {
        workspace.opened(repo, local);
        model.open(Files.writeString(folder.resolve("drivers.csv"), DriverRepo.HEADER + ROWS));
    }

    @AfterEach
    void close() {
        model.csv().close();
        server.close();
        deployed.close();
        local.close();
    }

    @Test
    void theRowsGoToTheChosenServerAndNotToTheLocalStores() {
        workspace.targetProperty().set(target("staging", false));
        assertEquals("Push 2 rows to staging", outlook().button());
        assertEquals(List.of("To " + server.address() + ", 5,000 rows a request. Nothing is written to the local stores; the table says what goes where."),
                outlook().sentences());
        model.push();
        assertEquals(PushViewModel.State.SENT, model.stateProperty().get());
        assertEquals("2 rows accepted by staging", outlook().headline());
        assertEquals(List.of("Nothing was written to the local stores."), outlook().sentences());
        assertEquals(2, deployed.online("driver_ratings", RowQuery.first(10)).total());
        assertEquals(0, local.history().size());
    }

    @Test
    void theMatrixTellsWhatGoesToTheServerAndNotWhatTheLocalStoresWouldDo() {
        List<String> local = lines();
        workspace.targetProperty().set(target("staging", false));
        assertEquals("This push sends to staging", model.matrix().contentProperty().get().heading());
        assertEquals(List.of("driver_hourly_fresh ONLINE [sent 2, bad 0]", "driver_ratings ONLINE [sent 2, bad 0]"), lines());
        model.push();
        assertEquals("This push sent to staging", model.matrix().contentProperty().get().heading());
        assertEquals(List.of("driver_hourly_fresh ONLINE [sent 2, bad 0]", "driver_ratings ONLINE [sent 2, bad 0]"), lines());
        workspace.targetProperty().set(null);
        assertEquals(local, lines());
    }

    @Test
    void ofEachRowIsToldThatItIsSentAndNotWhatTheLocalStoresWouldDo() {
        assertEquals("new", model.preview().mark(0).text());
        workspace.targetProperty().set(target("staging", false));
        assertEquals(List.of("sent", "sent"), List.of(model.preview().mark(0).text(), model.preview().mark(1).text()));
        workspace.targetProperty().set(null);
        assertEquals("new", model.preview().mark(0).text());
    }

    private List<String> lines() {
        var content = model.matrix().contentProperty().get();
        return content.lines().stream()
                .map(line -> line.propagation().target() + " " + line.propagation().store() + " "
                        + content.columns().stream().map(column -> column.title() + " " + column.count(line.propagation()).orElse(-1)).toList())
                .toList();
    }

    @Test
    void whatTheServerHoldsIsReadBack() {
        workspace.targetProperty().set(target("staging", false));
        model.push();
        model.readBack();
        assertEquals(
                List.of("driver_ratings rating 1001 good good PRESENT", "driver_ratings rating 1002   NULL_VALUE"),
                model.readBackProperty().get().lines().stream().filter(line -> line.view().equals("driver_ratings"))
                        .map(line -> String.join(" ", line.view(), line.feature(), line.key(), line.pushed(), line.held().value(), line.held().status())).toList());
    }

    @Test
    void aProductionServerIsAskedAboutBeforeTheFirstPushOfARun() {
        workspace.targetProperty().set(target("live", true));
        model.push();
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
        assertEquals("Yes, push 2 rows to live", outlook().button());
        assertEquals("live is a production server. Press once more to send the rows to " + server.address() + ".", outlook().sentences().getFirst());
        assertEquals(Outlook.Tone.WARNING, outlook().tone());
        assertEquals(0, deployed.history().size());
        model.push();
        assertEquals(1, deployed.history().size());
        model.pushAgain();
        assertEquals("Push 2 rows to live", outlook().button());
        model.push();
        assertEquals(2, deployed.history().size());
    }

    @Test
    void whoIsAskedAndChoosesAnotherServerIsAskedAnew() {
        workspace.targetProperty().set(target("live", true));
        model.push();
        workspace.targetProperty().set(null);
        workspace.targetProperty().set(target("live", true));
        assertEquals("Push 2 rows to live", outlook().button());
        model.push();
        assertEquals(0, deployed.history().size());
    }

    @Test
    void rowsThatAreNotAcceptedAreToldByNumberAndReason() {
        workspace.targetProperty().set(new Target("gone", ServerAddress.of(server.address().toString(), Optional.of("token")), false));
        workspace.pushSourceProperty().set(repo.pushSource("driver_stats_push").orElseThrow());
        deployed.definitions(new FeatureRepo(repo.project(), repo.root(), repo.config(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        model.push();
        assertEquals("0 rows accepted by gone", outlook().headline());
        assertTrue(outlook().sentences().getFirst().startsWith("The server answered 422: No push source is named 'driver_stats_push'"), outlook().sentences().toString());
        assertEquals("Of the others 2 were refused, 0 are uncertain (sent without a word of what became of them), 0 were not sent.", outlook().sentences().get(1));
        assertEquals(Outlook.Tone.WARNING, outlook().tone());
    }

    @Test
    void whatTheServerHasNotTakenIsSentOnceItDoes() {
        workspace.targetProperty().set(target("staging", false));
        deployed.definitions(new FeatureRepo(repo.project(), repo.root(), repo.config(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        model.push();
        assertEquals("Push the rest, 2 rows", model.restTitle());
        deployed.definitions(repo);
        model.pushRest();
        assertEquals(PushViewModel.State.SENT, model.stateProperty().get());
        assertEquals("2 rows accepted by staging", outlook().headline());
        assertEquals(List.of("Nothing was written to the local stores."), outlook().sentences());
        assertEquals("", model.restTitle());
        model.pushRest();
        assertEquals(1, deployed.history().size());
    }

    @Test
    void chosenAwayFromTheServerThePlanIsForTheLocalStoresAgain() {
        workspace.targetProperty().set(target("staging", false));
        model.push();
        workspace.targetProperty().set(null);
        assertEquals(PushViewModel.State.PLANNED, model.stateProperty().get());
        assertEquals("Push 2 rows to the local online store", outlook().button());
    }

    private Target target(String name, boolean production) {
        return new Target(name, ServerAddress.of(server.address().toString(), Optional.empty()), production);
    }

    private Outlook outlook() {
        return model.outlookProperty().get();
    }
}
