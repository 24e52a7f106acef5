package pushdesk.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.serving.ServedRequest;
import pushdesk.store.FeatureStore;
import pushdesk.ui.DriverRepo;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.server.ServerViewModel.State;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

class ServerViewModelTest {
    private static final String ROW = """
            {"push_source_name": "driver_stats_push", "df": {"driver_id": [1001], "conv_rate": [0.5], "acc_rate": [0.5], "avg_daily_trips": [3],
             "rating": ["good"], "event_timestamp": ["2026-11-22T09:00:00Z"]}}""";

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final FeatureStore store = FeatureStore.inMemory(DriverRepo.make());
    private final HttpClient client = HttpClient.newHttpClient();
    private ServerViewModel model;

    @BeforeEach
    void make() {
        var settings = Settings.load(folder.resolve("settings.properties"));
        settings.serverPortProperty().set("0");
        model = new ServerViewModel(workspace, settings, tasks, notices, take -> request -> take.accept(List.of(request)));
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
        client.close();
    }

    @Test
    void aPushToTheServerIsInTheLogAndIsTheLastPushOfTheWindow() throws Exception {
        workspace.opened(store.definitions(), store);
        model.toggle();
        assertEquals(200, post("/push", ROW));
        assertEquals(List.of("POST /push 200 1 127.0.0.1 Push 1 to driver_stats_push, Online: 2 values written"), lines());
        assertEquals(1, workspace.lastPushProperty().get().pushId());
        model.showChanges(model.log().requests().getFirst());
        assertEquals(Workspace.Panel.ONLINE_ROWS, workspace.panelProperty().get());
    }

    @Test
    void aRefusedRequestSaysWhyAndPushesNothing() throws Exception {
        workspace.opened(store.definitions(), store);
        model.toggle();
        assertEquals(400, post("/push", ROW.replace("[3]", "[\"many\"]")));
        assertEquals(List.of("POST /push 400 0 127.0.0.1 Nothing was written. row 1, avg_daily_trips: 'many' is not an Int64. "
                + "The only row has a bad cell; mend it."), lines());
        assertNull(workspace.lastPushProperty().get());
    }

    @Test
    void turnedOffItAnswersNobodyAndCanBeTurnedOnAgain() throws Exception {
        workspace.opened(store.definitions(), store);
        model.toggle();
        URI before = model.addressProperty().get();
        model.toggle();
        assertEquals(State.OFF, model.stateProperty().get());
        assertNull(model.addressProperty().get());
        assertThrows(ConnectException.class, () -> client.send(HttpRequest.newBuilder(before).build(), HttpResponse.BodyHandlers.ofString()));
        model.toggle();
        assertEquals(State.ON, model.stateProperty().get());
        assertEquals(200, post("/push", ROW));
    }

    @Test
    void withoutAnOpenStoreItStaysOffAndSaysWhy() {
        model.toggle();
        assertEquals(State.OFF, model.stateProperty().get());
        assertEquals("Open a repository first: the server offers its local stores.", model.faultProperty().get());
    }

    @Test
    void aPortThatIsNoneIsToldInPlace() {
        workspace.opened(store.definitions(), store);
        model.portProperty().set("70000");
        model.toggle();
        assertEquals(State.OFF, model.stateProperty().get());
        assertEquals("'70000' is no port; expected a number up to 65535, 0 for any free one.", model.faultProperty().get());
    }

    @Test
    void aPortThatIsTakenIsToldInPlace() {
        workspace.opened(store.definitions(), store);
        model.toggle();
        int taken = model.addressProperty().get().getPort();
        var other = new ServerViewModel(workspace, Settings.load(folder.resolve("other.properties")), tasks, notices, take -> request -> {});
        other.portProperty().set(String.valueOf(taken));
        other.toggle();
        assertEquals(State.OFF, other.stateProperty().get());
        assertTrue(other.faultProperty().get().startsWith("The feature server can't listen on localhost, port " + taken), other.faultProperty().get());
    }

    @Test
    void itGoesOffWithTheStoreItServes() {
        workspace.opened(store.definitions(), store);
        model.toggle();
        workspace.closed();
        assertEquals(State.OFF, model.stateProperty().get());
    }

    @Test
    void aTokenIsAskedOfEveryRequest() throws Exception {
        workspace.opened(store.definitions(), store);
        model.tokenProperty().set(" secret ");
        model.toggle();
        assertEquals(401, post("/push", ROW));
        assertEquals(200, post("/push", ROW, "Authorization", "Bearer secret"));
    }

    private int post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + model.addressProperty().get().getPort() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private List<String> lines() {
        return model.log().requests().stream().map(ServerViewModelTest::line).toList();
    }

    private static String line(ServedRequest request) {
        return String.join(" ", request.method(), request.path(), String.valueOf(request.status()), String.valueOf(request.rows()), request.client(),
                RequestWords.outcome(request));
    }
}
