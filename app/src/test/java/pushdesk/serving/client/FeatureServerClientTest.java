package pushdesk.serving.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.RowChunk;
import pushdesk.serving.ServerDriver;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;

class FeatureServerClientTest {
    private static final Definitions READINGS = new Definitions()
            .batch("readings", "", Map.of("temp", "celsius"))
            .push("reading_push", "readings")
            .view("reading", "reading_push", "readings", "city String", "celsius Float64", "seen UnixTimestamp");
    private static final SendOptions AT_ONCE = new SendOptions(2, List.of(Duration.ZERO, Duration.ZERO), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ZERO);
    private static final String[] FIVE = {
        "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01", "2,0.5,,2026-01-01", "3,0.5,3,2026-01-01", "4,0.5,4,2026-01-01", "5,NaN,5,2026-01-01"
    };

    @Test
    void aServerOfPushdeskTakesWhatTheClientSends() {
        try (var driver = new ServerDriver(Definitions.drivers(), ServerDriver.OPTIONS.withToken(Optional.of("s3cret")));
                var client = new FeatureServerClient(ServerAddress.of(driver.server.address() + "/", Optional.of("s3cret")), AT_ONCE)) {
            assertEquals(new SentPush(5, 0, 0, 0, 0, 3, Optional.empty()), client.push("push", PushMode.ONLINE, drivers(FIVE), false, Progress.NONE));
            assertEquals(
                    List.of(List.of(1L, 0.5f, 1L), Arrays.asList(2L, 0.5f, null), List.of(3L, 0.5f, 3L), List.of(4L, 0.5f, 4L), Arrays.asList(5L, null, 5L)),
                    driver.store.online("stats"));
            var refused = client.push("nope", PushMode.ONLINE, drivers(FIVE), false, Progress.NONE);
            assertEquals(new SentPush(0, 0, 2, 3, 0, 1, Optional.of("The server answered 422: No push source is named 'nope'; the repository has push.")), refused);
        }
    }

    @Test
    void columnsGoByTheNamesThatFeastLooksFor() throws IOException {
        try (var deployed = new Deployed(200, 200)) {
            String[] lines = {"city,temp,seen,event_timestamp", "Oslo,3,2026-01-01T00:00:01Z,2026-01-01T10:00:00.5Z"};
            deployed.push("reading_push", PushMode.ONLINE, readings(lines));
            deployed.push("reading_push", PushMode.OFFLINE, readings(lines));
            assertEquals(
                    List.of(
                            "{\"push_source_name\":\"reading_push\",\"df\":{\"city\":[\"Oslo\"],\"celsius\":[3.0],\"seen\":[1767225601],\"event_timestamp\":[\"2026-01-01T10:00:00.500Z\"]},\"to\":\"online\"}",
                            "{\"push_source_name\":\"reading_push\",\"df\":{\"city\":[\"Oslo\"],\"temp\":[3.0],\"seen\":[1767225601],\"event_timestamp\":[\"2026-01-01T10:00:00.500Z\"]},\"to\":\"offline\"}"),
                    deployed.bodies);
            assertEquals("Feast takes the column 'temp' under that name offline and as 'celsius' online, so one push can't bring both; "
                            + "push online and offline one after the other.",
                    assertThrows(PushdeskException.class, () -> deployed.push("reading_push", PushMode.ONLINE_AND_OFFLINE, readings(lines))).getMessage());
        }
    }

    /// Feast's own server loses the body of a request that does.
    @Test
    void noRequestOffersToGoOnInAnotherProtocol() throws IOException {
        try (var deployed = new Deployed(200, 200, 200)) {
            deployed.push("push", PushMode.ONLINE, drivers(FIVE));
            assertEquals(List.of("", "", ""), deployed.upgrades);
        }
    }

    @Test
    void aBusyServerIsAskedAgainInAnyMode() throws IOException {
        try (var deployed = new Deployed(503, 429, 200, 200, 200)) {
            assertEquals(new SentPush(5, 0, 0, 0, 0, 5, Optional.empty()), deployed.push("push", PushMode.OFFLINE, drivers(FIVE)));
        }
        try (var deployed = new Deployed(200, 503, 503, 503)) {
            assertEquals(new SentPush(2, 0, 2, 1, 0, 4, Optional.of("The server answered 503: busy")), deployed.push("push", PushMode.OFFLINE, drivers(FIVE)));
        }
    }

    @Test
    void anUncertainRequestIsRepeatedOnlyWhereThatDoesNoHarm() throws IOException {
        try (var deployed = new Deployed(200, 504, 200, 200)) {
            assertEquals(new SentPush(5, 0, 0, 0, 0, 4, Optional.empty()), deployed.push("push", PushMode.ONLINE, drivers(FIVE)));
        }
        try (var deployed = new Deployed(200, 504)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 2, Optional.of("The server answered 504: busy")),
                    deployed.push("push", PushMode.ONLINE_AND_OFFLINE, drivers(FIVE)));
        }
    }

    @Test
    void whatWasUncertainOnceStaysSoWhateverIsSaidOfItLater() throws IOException {
        try (var deployed = new Deployed(200, 504, 503, 503)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 4, Optional.of("The server answered 503: busy")), deployed.push("push", PushMode.ONLINE, drivers(FIVE)));
        }
    }

    @Test
    void whatWasUncertainStaysSoWhenTheUserStopsWaiting() throws IOException {
        try (var deployed = new Deployed(200, 504); var client = deployed.client(); RowBatch rows = drivers(FIVE)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 2, Optional.of("The server answered 504: busy")),
                    client.push("push", PushMode.ONLINE, rows, false, cancelledAfter(deployed.bodies, 2)));
        }
        try (var deployed = new Deployed(200, 503); var client = deployed.client(); RowBatch rows = drivers(FIVE)) {
            assertEquals(new SentPush(2, 0, 0, 3, 0, 2, Optional.of("Stopped; what was accepted before stays there.")),
                    client.push("push", PushMode.ONLINE, rows, false, cancelledAfter(deployed.bodies, 2)));
        }
    }

    private static Progress cancelledAfter(List<String> requests, int count) {
        return new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (requests.size() >= count) {
                    throw new CancellationException();
                }
            }
        };
    }

    @Test
    void aServerMayAskToWaitAMinuteAtMost() {
        assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ZERO, Duration.ZERO),
                Stream.of("5", "60", "86400", "Wed, 21 Oct 2026 07:28:00 GMT", "").map(Optional::of).map(FeatureServerClient::asked).toList());
    }

    @Test
    void aFailureInsideTheServerLeavesItsRowsUncertain() throws IOException {
        try (var deployed = new Deployed(200, 500)) {
            assertEquals(new SentPush(2, 2, 0, 1, 0, 2, Optional.of("The server answered 500: busy")), deployed.push("push", PushMode.ONLINE, drivers(FIVE)));
        }
    }

    @Test
    void badRowsAreSentByNobody() throws IOException {
        String[] lines = {"driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01", "2,abc,2,2026-01-01", "3,0.5,3,2026-01-01"};
        try (var deployed = new Deployed(200)) {
            assertEquals("One row has a bad cell; mend it, or push the others without it.",
                    assertThrows(PushdeskException.class, () -> deployed.push("push", PushMode.ONLINE, drivers(lines))).getMessage());
            assertEquals(List.of(), deployed.bodies);
            try (var client = deployed.client()) {
                assertEquals(new SentPush(2, 0, 0, 0, 1, 1, Optional.empty()), client.push("push", PushMode.ONLINE, drivers(lines), true, Progress.NONE));
            }
        }
    }

    @Test
    void everyRowOfManyChunksIsSentOnce() throws IOException {
        int rows = RowChunk.ROWS + 10;
        String[] lines = IntStream.range(-1, rows).mapToObj(i -> i < 0 ? FIVE[0] : i + ",0.5,1,2026-01-01").toArray(String[]::new);
        try (var driver = new ServerDriver(Definitions.drivers());
                var client = new FeatureServerClient(ServerAddress.of(driver.server.address().toString(), Optional.empty()), SendOptions.USUAL)) {
            assertEquals(new SentPush(rows, 0, 0, 0, 0, 2, Optional.empty()), client.push("push", PushMode.ONLINE, drivers(lines), false, Progress.NONE));
            assertEquals(rows, driver.store.store().figures().online().get("stats").rows());
        }
    }

    @Test
    void whereNobodyListensThatIsTold() throws IOException {
        int port;
        try (var gone = new Deployed()) {
            port = gone.server.getAddress().getPort();
        }
        try (var client = new FeatureServerClient(ServerAddress.of("http://localhost:" + port, Optional.empty()), AT_ONCE)) {
            assertEquals(new SentPush(0, 0, 0, 5, 0, 3, Optional.of("No server answers at http://localhost:" + port + ".")),
                    client.push("push", PushMode.ONLINE_AND_OFFLINE, drivers(FIVE), false, Progress.NONE));
        }
    }

    @Test
    void anAddressIsOneOfTheWeb() {
        for (String wrong : List.of("localhost:6566", "ftp://localhost", "http://", "http://a b", "http://host?x=1")) {
            assertEquals("'" + wrong + "' is no address of a feature server; expected one such as http://localhost:6566.",
                    assertThrows(PushdeskException.class, () -> ServerAddress.of(wrong, Optional.empty()), wrong).getMessage());
        }
    }

    private static RowBatch drivers(String... lines) {
        return Batches.csv(PushRequirements.of(Definitions.drivers().repo(), "push"), lines);
    }

    private static RowBatch readings(String... lines) {
        return Batches.csv(PushRequirements.of(READINGS.repo(), "reading_push"), lines);
    }

    /// A server elsewhere that answers with these statuses, one after the other, and keeps what it was sent.
    private static final class Deployed implements AutoCloseable {
        final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
        final List<String> upgrades = Collections.synchronizedList(new ArrayList<>());
        private final Deque<Integer> statuses = new ArrayDeque<>();

        Deployed(Integer... statuses) throws IOException {
            this.statuses.addAll(List.of(statuses));
            server.createContext("/push", exchange -> {
                upgrades.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Upgrade")).orElse(""));
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = "\"busy\"".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(this.statuses.remove(), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        FeatureServerClient client() {
            return new FeatureServerClient(ServerAddress.of("http://localhost:" + server.getAddress().getPort(), Optional.empty()), AT_ONCE);
        }

        SentPush push(String source, PushMode mode, RowBatch rows) {
            try (var client = client(); rows) {
                return client.push(source, mode, rows, false, Progress.NONE);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
