package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServerListener;
import pushdesk.serving.ServerOptions;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;

class TargetCommandTest {
    private static final Path HELLO = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    @TempDir
    Path settings;

    private FeatureStore store;
    private FeatureServer server;

    @BeforeEach
    void serve() {
        store = FeatureStore.inMemory(FeatureRepoReader.read(HELLO));
        server = FeatureServer.start(store, ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0).withToken(Optional.of("s3cret")), ServerListener.NONE);
    }

    @AfterEach
    void close() {
        server.close();
        store.close();
    }

    @Test
    void aTargetIsNamedListedTestedPushedToAndForgotten() {
        assertEquals(0, new Terminal().typing("s3cret\n").run("target", "add", "staging", server.address().toString(), "--token", "-", "--settings", settings.toString()).code());
        Answer listed = run("target", "list", "--settings", settings.toString());
        assertEquals("name     url                     token  headers  kind\nstaging  " + server.address() + "  yes\n", listed.out().replaceAll(" +\n", "\n"));
        assertTrue(run("target", "test", "staging", "--settings", settings.toString()).out().startsWith(server.address() + " answers, in "));
        Answer pushed = push("--target", "staging");
        assertEquals("5 rows read, 0 bad; 5 accepted by " + server.address() + ", 0 refused, 0 uncertain, 0 not sent.\n", pushed.out(), pushed.err());
        assertEquals(1, store.history().size());
        assertEquals(0, run("target", "remove", "staging", "--settings", settings.toString()).code());
        assertEquals("No target is named 'staging'; there are none yet.\n", push("--target", "staging").err());
    }

    @Test
    void whatAServerDidNotTakeIsBroughtByALaterPush() throws IOException {
        var statuses = new ArrayDeque<>(List.of(200, 500, 200, 500));
        var failing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        failing.createContext("/push", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(statuses.remove(), -1);
            exchange.close();
        });
        failing.start();
        String there = "http://localhost:" + failing.getAddress().getPort();
        assertEquals(new Answer(1, "5 rows read, 0 bad; 2 accepted by " + there + ", 0 refused, 2 uncertain, 1 not sent.\n",
                "The server answered 500: no reason given\nWith --after 2 the rest is sent.\n"), push("--to-server", there, "--chunk", "2"));
        assertEquals(new Answer(1, "5 rows read, 0 bad; 1 accepted by " + there + ", 0 refused, 1 uncertain, 1 not sent.\n", "The server answered 500: no reason given\n"
                + "With --after 4 the rest is sent; the uncertain rows are left out then, since offline they could be there twice.\n"),
                push("--to-server", there, "--chunk", "1", "--after", "2", "--to", "offline"));
        failing.stop(0);
        String here = server.address().toString();
        assertEquals(new Answer(0, "5 rows read, 0 bad; 1 accepted by " + here + ", 0 refused, 0 uncertain, 0 not sent.\n", ""),
                push("--to-server", here, "--token", "s3cret", "--after", "4"));
        assertEquals(List.of(1L), store.history().stream().map(PushResult::rowsRead).toList());
        assertEquals("--after -1: a number of rows is expected.\n", push("--to-server", here, "--after", "-1").err());
    }

    @Test
    void aProductionTargetIsPushedToOnlyWhenThatIsConfirmed() {
        run("target", "add", "live", server.address().toString(), "--token", "s3cret", "--production", "--settings", settings.toString());
        Answer asked = push("--target", "live");
        assertEquals(1, asked.code());
        assertEquals("'live' is a production server; nothing was sent. With --yes the rows go there.\n", asked.err());
        assertEquals(0, store.history().size());
        assertEquals(0, push("--target", "live", "--dry-run").code());
        assertEquals(0, store.history().size());
        assertEquals(0, push("--target", "live", "--yes").code());
        assertEquals(1, store.history().size());
    }

    @Test
    void whatCanNotWorkIsToldBeforeAnythingIsKeptOrSent() throws IOException {
        Path noCertificate = Files.writeString(settings.resolve("some.pem"), "nothing");
        Answer added = run("target", "add", "own", "https://localhost:1", "--ca", noCertificate.toString(), "--settings", settings.toString());
        assertEquals(1, added.code());
        assertTrue(added.err().startsWith("The certificates in " + noCertificate + " can't be used: "), added.err());
        assertEquals("The file /nowhere.pem can't be read.\n", run("target", "add", "own", "https://localhost:1", "--ca", "/nowhere.pem", "--settings", settings.toString()).err());
        assertEquals("", run("target", "list", "--settings", settings.toString()).out());
        run("target", "add", "staging", server.address().toString(), "--token", "s3cret", "--settings", settings.toString());
        assertEquals(new Answer(1, "", "--chunk 0: at least one row is expected.\n"), push("--target", "staging", "--chunk", "0"));
        for (String option : List.of("--leave-out=city_weather", "--fill-created")) {
            assertEquals(new Answer(1, "", "--leave-out and --fill-created are for the local stores; a deployed server takes the rows as they are.\n"),
                    push("--target", "staging", option));
        }
        assertEquals(new Answer(1, "", "No target is named 'stagin'; the targets are staging.\n"), push("--target", "stagin"));
    }

    @Test
    void aWrongTokenIsToldByTheTest() {
        run("target", "add", "staging", server.address().toString(), "--token", "wrong", "--settings", settings.toString());
        Answer answer = run("target", "test", "staging", "--settings", settings.toString());
        assertEquals(1, answer.code());
        assertEquals(server.address() + " answers, but it does not take this token or these headers: 401, This server asks for its token: Authorization: Bearer …\n", answer.err());
    }

    @Test
    void targetWithoutMoreSaysWhatItCanDo() {
        Answer answer = run("target");
        assertEquals(1, answer.code());
        assertEquals("What to do with targets is missing: add, list, test or remove.\nSee: pushdesk target --help\n", answer.err());
    }

    private Answer push(String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("push", HELLO.toString(), "weather_push", HELLO.resolve("data/weather.csv").toString(),
                "--settings", settings.toString()));
        arguments.addAll(java.util.List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static Answer run(String... arguments) {
        return new Terminal().run(arguments);
    }
}
