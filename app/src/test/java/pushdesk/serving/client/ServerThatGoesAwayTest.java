package pushdesk.serving.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;

/// What is said of rows whose server ends, falls silent or drops the connection while they are sent.
@Timeout(30)
class ServerThatGoesAwayTest {
    private static final String[] FIVE = {
        "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01", "2,0.5,2,2026-01-01", "3,0.5,3,2026-01-01", "4,0.5,4,2026-01-01", "5,0.5,5,2026-01-01"
    };

    private enum Act { ANSWER, DROP, END, SILENCE }

    @Test
    void offlineRowsThatWereOnTheirWayAreUncertainAndNotSentAgain() throws IOException {
        try (var server = new Mortal(Act.ANSWER, Act.DROP, Act.ANSWER)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 2, Optional.of("The connection to " + server.address() + " ended before an answer came.")),
                    server.push(PushMode.OFFLINE, Progress.NONE));
            assertEquals(2, server.bodies.size());
        }
    }

    @Test
    void onlineRowsThatWereOnTheirWayAreSentAgain() throws IOException {
        try (var server = new Mortal(Act.ANSWER, Act.DROP, Act.ANSWER, Act.ANSWER)) {
            assertEquals(new SentPush(5, 0, 0, 0, 0, 4, Optional.empty()), server.push(PushMode.ONLINE, Progress.NONE));
            assertEquals(List.of("[1,2]", "[3,4]", "[3,4]", "[5]"), server.bodies);
        }
    }

    @Test
    void rowsThatAServerTookToItsEndAreUncertainInAnyMode() throws IOException {
        try (var server = new Mortal(Act.ANSWER, Act.END)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 4, Optional.of("No server answers at " + server.address() + ".")), server.push(PushMode.ONLINE, Progress.NONE));
        }
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForOnceTheUserStops() throws IOException {
        for (PushMode mode : PushMode.values()) {
            try (var server = new Mortal(Act.ANSWER, Act.SILENCE)) {
                assertEquals(new SentPush(2, 2, 0, 1, 0, 2, Optional.of("Stopped; " + server.address() + " gave no answer within 0 s after that.")),
                        server.push(mode, server.cancelledOnceSilent()));
            }
        }
    }

    @Test
    void theRestIsWhatTheServerHasNotTakenAndOfflineWithoutWhatItMayHaveTaken() throws IOException {
        try (var server = new Mortal(Act.ANSWER, Act.DROP, Act.ANSWER)) {
            SentPush first = server.push(PushMode.OFFLINE, Progress.NONE);
            SentPush further = server.push(PushMode.OFFLINE, first.restAfter(PushMode.OFFLINE), Progress.NONE);
            assertEquals(List.of("[1,2]", "[3,4]", "[5]"), server.bodies);
            assertEquals(new SentPush(3, 2, 0, 0, 0, 3, first.failure()), first.with(further, PushMode.OFFLINE));
        }
        try (var server = new Mortal(Act.ANSWER, Act.DROP, Act.DROP, Act.DROP, Act.ANSWER, Act.ANSWER)) {
            SentPush first = server.push(PushMode.ONLINE, Progress.NONE);
            assertEquals(List.of(2L, 3L), List.of(first.restAfter(PushMode.ONLINE), first.rest(PushMode.ONLINE)));
            SentPush further = server.push(PushMode.ONLINE, first.restAfter(PushMode.ONLINE), Progress.NONE);
            assertEquals(List.of("[1,2]", "[3,4]", "[3,4]", "[3,4]", "[3,4]", "[5]"), server.bodies);
            assertEquals(new SentPush(5, 0, 0, 0, 0, 6, Optional.empty()), first.with(further, PushMode.ONLINE));
        }
    }

    /// A kept connection may end just as it is used again.
    @Test
    void eachRequestThatMustNotBeSentTwiceHasAConnectionOfItsOwn() throws IOException {
        try (var server = new Mortal(Act.ANSWER, Act.ANSWER, Act.ANSWER)) {
            server.push(PushMode.OFFLINE, Progress.NONE);
            assertEquals(3, server.connections.size());
        }
        try (var server = new Mortal(Act.ANSWER, Act.ANSWER, Act.ANSWER)) {
            server.push(PushMode.ONLINE, Progress.NONE);
            assertEquals(1, server.connections.size());
        }
    }

    /// A server that does one thing with each request, and keeps the drivers that it was told of.
    private static final class Mortal implements AutoCloseable {
        final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        final Set<Integer> connections = Collections.synchronizedSet(new TreeSet<>());
        final CountDownLatch silent = new CountDownLatch(1);
        private final Deque<Act> acts;

        Mortal(Act... acts) throws IOException {
            this.acts = new ArrayDeque<>(List.of(acts));
            Thread.ofVirtual().start(this::accept);
        }

        String address() {
            return "http://localhost:" + socket.getLocalPort();
        }

        SentPush push(PushMode mode, Progress progress) {
            return push(mode, 0, progress);
        }

        SentPush push(PushMode mode, long after, Progress progress) {
            var options = new SendOptions(2, List.of(Duration.ZERO, Duration.ZERO), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ZERO);
            try (var client = new FeatureServerClient(ServerAddress.of(address(), Optional.empty()), options);
                    RowBatch rows = Batches.csv(PushRequirements.of(Definitions.drivers().repo(), "push"), FIVE)) {
                return client.push("push", mode, rows, false, after, progress);
            }
        }

        Progress cancelledOnceSilent() {
            return new Progress() {
                @Override
                public void phase(String title) {}

                @Override
                public void at(long done, long total) {}

                @Override
                public void checkCancelled() {
                    if (silent.getCount() == 0) {
                        throw new CancellationException();
                    }
                }
            };
        }

        private void accept() {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    Thread.ofVirtual().start(() -> serve(connection));
                }
            } catch (IOException e) {
                // closed: the test has ended, or the server has
            }
        }

        private void serve(Socket connection) {
            try (connection; var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
                while (request(in)) {
                    connections.add(connection.getPort());
                    switch (acts.remove()) {
                        case ANSWER -> connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                        case SILENCE -> silent.countDown();
                        case END -> {
                            socket.close();
                            return;
                        }
                        case DROP -> {
                            return;
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean request(BufferedReader in) throws IOException {
            int length = 0;
            for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
                if (line == null) {
                    return false;
                }
                if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring("content-length:".length()).strip());
                }
            }
            var body = new StringBuilder();
            for (int i = 0; i < length; i++) {
                body.append((char) in.read());
            }
            bodies.add(body.toString().replaceFirst(".*\"driver_id\":(\\[[0-9,]*]).*", "$1"));
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
