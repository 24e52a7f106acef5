package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServedRequest;
import pushdesk.serving.ServerOptions;
import pushdesk.serving.guest.Door;
import pushdesk.serving.guest.GuestCommand;
import pushdesk.serving.guest.Guests;
import pushdesk.store.FeatureStore;

class VisitTest {
    private static final Path HELLO = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final List<ServedRequest> served = new CopyOnWriteArrayList<>();

    private FeatureStore held() {
        return FeatureStore.open(FeatureRepoReader.read(HELLO), folder);
    }

    private FeatureServer server(FeatureStore store) {
        return FeatureServer.start(store, ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0).withToken(Optional.of("s3cret")), served::add, Optional.of(Visit::receive));
    }

    @Test
    void aCommandWhoseStoreIsHeldGoesThroughTheServerOfItsHolder() throws IOException {
        try (FeatureStore store = held(); FeatureServer server = server(store)) {
            Answer pushed = run("push", HELLO.toString(), "weather_push", HELLO.resolve("data/weather.csv").toString());
            assertEquals("5 rows read; written to the local stores as push 1.", pushed.out().lines().toList().getLast(), pushed.err());
            assertEquals(1, store.history().size());
            assertEquals(1, served.getLast().push().orElseThrow().pushId());
            assertEquals("pushdesk push", served.getLast().said());
            Answer history = run("history", HELLO.toString(), "--json");
            assertTrue(history.out().startsWith("{\"pushes\":[{\"pushId\":1,"), history.out());
            assertEquals(0, run("undo", HELLO.toString(), "1").code());
            assertEquals(2, store.history().size());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void whatStandsOnStandardInputComesAlong() throws IOException {
        try (FeatureStore store = held(); FeatureServer server = server(store)) {
            String rows = Files.readString(HELLO.resolve("data/weather.csv"));
            Answer pushed = new Terminal().typing(rows).run("push", HELLO.toString(), "weather_push", "-", "--store", folder.toString());
            assertEquals(0, pushed.code(), pushed.err());
            assertEquals(5, store.history().getFirst().rowsRead());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void aFaultIsToldAsAtHomeAndWithItsExitCode() {
        try (FeatureStore store = held(); FeatureServer server = server(store)) {
            Answer answer = run("push", HELLO.toString(), "weather_push", HELLO.resolve("data/weather_bad.csv").toString());
            assertEquals(1, answer.code());
            assertTrue(answer.err().contains("One row has a bad cell"), answer.err());
            assertEquals(0, store.history().size());
            assertTrue(server.port() > 0);
        }
    }

    @Test
    void aGuestThatIsToldToStopStopsWhereItRuns() throws Exception {
        var runs = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        Guests waiting = (command, store, progress) -> {
            runs.countDown();
            await(told);
            return Visit.receive(command, store, progress);
        };
        var options = ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0);
        try (FeatureStore store = held(); FeatureServer server = FeatureServer.start(store, options, served::add, Optional.of(waiting))) {
            Door door = Door.of(store.file().orElseThrow()).orElseThrow();
            String name = Door.newName();
            var push = new GuestCommand(List.of("push", HELLO.toString(), "weather_push", HELLO.resolve("data/weather.csv").toString(), "--store", folder.toString()),
                    folder, new byte[0]);
            var answer = CompletableFuture.supplyAsync(() -> door.ask(name, push).orElseThrow());
            await(runs);
            assertFalse(door.stop(Door.newName()), "another command");
            assertTrue(door.stop(name));
            told.countDown();

            assertEquals(1, answer.get().code());
            assertEquals("Stopped; nothing was written.\n", new String(answer.get().err(), StandardCharsets.UTF_8));
            assertEquals(0, store.history().size());
            assertFalse(door.stop(name), "it has ended");
            assertTrue(server.port() > 0);
        }
    }

    /// Not from where its holder was started.
    @Test
    void pathsOfAGuestStartFromWhereItWasTyped() throws IOException {
        Path typed = Files.createDirectory(folder.resolve("typed"));
        Files.copy(HELLO.resolve("data/weather.csv"), typed.resolve("rows.csv"));
        Files.copy(HELLO.resolve("data/readings.parquet"), typed.resolve("log.parquet"));
        Files.copy(HELLO.resolve("entities/trips.csv"), typed.resolve("trips.csv"));
        List<List<String>> commands = List.of(
                List.of("push", HELLO.toString(), "weather_push", "rows.csv", "--rejects", "rejects.csv"),
                List.of("write", HELLO.toString(), "city_weather", "rows.csv"),
                List.of("load", HELLO.toString(), "readings", "--file", "log.parquet", "--rejects", "rejects2.csv"),
                List.of("generate", HELLO.toString(), "weather_push", "--rows", "2", "-o", "made.csv"),
                List.of("historical", HELLO.toString(), "--entities", "trips.csv", "--features", "city_weather:sky", "-o", "joined.csv"));
        try (FeatureStore store = held(); FeatureServer server = server(store)) {
            Door door = Door.of(store.file().orElseThrow()).orElseThrow();
            for (List<String> command : commands) {
                List<String> all = new ArrayList<>(command);
                all.addAll(List.of("--store", folder.toString()));
                var answer = door.ask(Door.newName(), new GuestCommand(all, typed, new byte[0])).orElseThrow();
                assertEquals(0, answer.code(), command + new String(answer.err(), StandardCharsets.UTF_8));
            }
            assertTrue(server.port() > 0);
        }
        assertTrue(Files.exists(typed.resolve("made.csv")) && Files.exists(typed.resolve("joined.csv")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereTheServerIsOffTheCommandSaysSoAndEnds() {
        try (FeatureStore store = held()) {
            Answer answer = run("history", HELLO.toString());
            assertEquals(1, answer.code());
            assertTrue(answer.err().endsWith("Or turn its feature server on: commands then go through it.\n"), answer.err());
            assertEquals(0, store.history().size());
        }
    }

    @Test
    void whoDoesNotKnowTheTokenOfTheRunIsNotServed() throws Exception {
        try (FeatureStore store = held(); FeatureServer server = server(store); var client = HttpClient.newHttpClient()) {
            for (String token : List.of("", "s3cret", "0".repeat(64))) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + Door.PATH)).header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"arguments\":[\"history\"],\"directory\":\"/\",\"input\":\"\"}")).build();
                assertEquals(401, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theDoorIsToldInAFileOfItsOwnersAloneAndShutWithTheServer() throws IOException {
        try (FeatureStore store = held()) {
            Path door = Door.file(store.file().orElseThrow());
            try (FeatureServer server = server(store)) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(door)));
                assertEquals(Optional.of("http://127.0.0.1:" + server.port()), Door.of(store.file().orElseThrow()).map(open -> open.address().toString()));
            }
            assertFalse(Files.exists(door));
        }
    }

    @Test
    void completionsAreForShellsThatAreKnown() throws Exception {
        Answer bash = new Terminal().run("completion", "bash");
        assertEquals(0, bash.code());
        Path script = Files.writeString(folder.resolve("completion"), bash.out() + "\ncomplete -p pushdesk\nCOMP_WORDS=(pushdesk mater); COMP_CWORD=1; _complete_pushdesk; echo ${COMPREPLY[@]}\n"
                + "COMP_WORDS=(pushdesk completion ''); COMP_CWORD=2; _complete_pushdesk; echo ${COMPREPLY[@]}\n"
                + "COMP_WORDS=(pushdesk push hello weather_push rows.csv --times ''); COMP_CWORD=6; _complete_pushdesk; echo ${COMPREPLY[@]}\n");
        Process process = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = process.inputReader()) {
            assertEquals(List.of("materialize", "bash zsh", "seconds millis micros iso"),
                    said.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.contains("compopt") && !line.startsWith("complete ")).toList());
        }
        assertFalse(bash.out().contains("compopt +o default"), "where no words are offered, files are");
        assertTrue(new Terminal().run("completion", "zsh").out().startsWith("autoload -U +X compinit && compinit\n"));
        assertEquals("'fish' is no shell that is known here; expected bash or zsh.\n", new Terminal().run("completion", "fish").err());
    }

    private Answer run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--store");
        all.add(folder.toString());
        return new Terminal().run(all.toArray(String[]::new));
    }
}
