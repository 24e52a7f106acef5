package pushdesk.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.store.Definitions;

class ServerSafetyTest {
    private static final String ROW = "{\"push_source_name\":\"push\",\"df\":{\"driver_id\":[1],\"rate\":[0.5],\"trips\":[7],\"event_timestamp\":[\"2026-01-01\"]}}";

    @Test
    void webPagesAreRefused() {
        try (var driver = new ServerDriver(Definitions.drivers())) {
            assertEquals("403 \"Requests of web pages are refused; this one has the Origin https://example.com.\"",
                    driver.post("/push", ROW, "Origin", "https://example.com"));
            assertEquals("403 \"Requests of web pages are refused; this one has Sec-Fetch-Site cross-site.\"",
                    driver.post("/push", ROW, "Sec-Fetch-Site", "cross-site"));
            assertEquals(List.of(), driver.store.store().history());
        }
    }

    @Test
    void unlessToldOtherwiseOnlyThisComputerReachesIt() throws IOException {
        try (var driver = new ServerDriver(Definitions.drivers(), ServerOptions.USUAL.at(ServerOptions.USUAL.host(), 0))) {
            assertEquals("HTTP/1.1 200 OK", health(driver, "localhost:6566"));
            List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).toList();
            for (InetAddress address : others) {
                assertThrows(IOException.class, () -> {
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address, driver.server.port()), 2000);
                    }
                }, () -> "reached by " + address);
            }
        }
    }

    @Test
    void aHostThatIsNotTheServersIsRefused() throws IOException {
        try (var driver = new ServerDriver(Definitions.drivers())) {
            assertEquals("HTTP/1.1 403 Forbidden", health(driver, "evil.example:6566"));
            assertEquals("HTTP/1.1 403 Forbidden", health(driver, "localhost.evil.example"));
            assertEquals("HTTP/1.1 403 Forbidden", health(driver, "127.0.0.1.evil.example"));
            assertEquals("HTTP/1.1 403 Forbidden", driver.raw("GET /health HTTP/1.0", "Connection: close", "", ""));
            for (String good : List.of("localhost:6566", "LocalHost", "127.0.0.1:1", "[::1]:6566")) {
                assertEquals("HTTP/1.1 200 OK", health(driver, good));
            }
        }
    }

    @Test
    void whereThereIsATokenOnlyItsBearerIsServed() throws IOException {
        try (var driver = new ServerDriver(Definitions.drivers(), ServerDriver.OPTIONS.withToken(Optional.of("s3cret")))) {
            String refused = "401 \"This server asks for its token: Authorization: Bearer …\"";
            assertEquals(refused, driver.post("/push", ROW));
            assertEquals(refused, driver.post("/push", ROW, "Authorization", "Bearer s3cre"));
            assertEquals(refused, driver.post("/push", ROW, "Authorization", "Basic s3cret"));
            assertEquals(refused, driver.post("/nowhere", ROW));
            assertEquals("200", driver.post("/push", ROW, "Authorization", "bearer s3cret"));
            assertEquals("403", driver.post("/push", ROW, "Authorization", "Bearer s3cret", "Origin", "null").substring(0, 3));
            assertEquals("HTTP/1.1 200 OK", health(driver, "pushdesk.internal:6566"));
            assertEquals(1, driver.store.store().history().size());
        }
    }

    @Test
    void tooLongABodyOrTooManyRowsAreRefused() {
        try (var driver = new ServerDriver(Definitions.drivers(), ServerDriver.OPTIONS.withMost(200, 3))) {
            assertEquals("413 \"The request's body is longer than 200 bytes; send the rows in parts.\"", driver.post("/push", ROW + " ".repeat(200)));
            assertEquals("413 \"df: 'a' has more than 3 values; send them in parts.\"", driver.post("/push", "{\"df\":{\"a\":[1,2,3,4]}}"));
            assertEquals("200", driver.post("/push", ROW));
        }
    }

    @Test
    void aBodyThatDoesNotArriveIsGivenUp() throws IOException {
        try (var driver = new ServerDriver(Definitions.drivers(),
                ServerDriver.OPTIONS.withTimes(Duration.ofMillis(200), Duration.ofSeconds(60), Duration.ofSeconds(60)))) {
            assertEquals("", driver.raw("POST /push HTTP/1.1", "Host: localhost", "Content-Length: 100", "", "{"));
            driver.server.close();
            assertEquals(List.of(408), driver.served.stream().map(ServedRequest::status).toList());
            assertEquals(List.of(), driver.store.store().history());
        }
    }

    @Test
    void aPushThatTakesTooLongIsRolledBack() {
        try (var driver = new ServerDriver(Definitions.drivers(),
                ServerDriver.OPTIONS.withTimes(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(60)))) {
            assertEquals("408 \"The push took too long and was rolled back: nothing was written. Send fewer rows at once.\"", driver.post("/push", ROW));
            assertEquals(List.of(), driver.store.store().history());
            assertEquals(List.of(), driver.store.online("stats"));
        }
    }

    @Test
    void closingAnswersWhatIsUnderWayAndTakesNoMore() {
        var driver = new ServerDriver(Definitions.drivers());
        String rows = IntStream.range(0, 60_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String ones = "1" + ",1".repeat(59_999);
        var answer = CompletableFuture.supplyAsync(() -> driver.post("/push",
                "{\"push_source_name\":\"push\",\"df\":{\"driver_id\":[" + rows + "],\"rate\":[" + ones + "],\"trips\":[" + ones + "],\"event_timestamp\":[" + ones + "]}}"));
        while (driver.server.underWay() == 0 && !answer.isDone()) {
            Thread.onSpinWait();
        }
        driver.server.close();
        assertEquals("200", answer.join());
        assertEquals(60_000, driver.store.store().history().getFirst().rowsRead());
        assertThrows(java.io.UncheckedIOException.class, () -> driver.post("/push", ROW));
        driver.close();
    }

    @Test
    void anAddressThatIsTakenIsTold() {
        try (var driver = new ServerDriver(Definitions.drivers())) {
            var taken = assertThrows(PushdeskException.class, () -> FeatureServer.start(
                    driver.store.store(), ServerOptions.USUAL.at("localhost", driver.server.port()), ServerListener.NONE));
            assertTrue(taken.getMessage().startsWith("The feature server can't listen on localhost, port " + driver.server.port() + ": "), taken.getMessage());
            assertTrue(driver.server.loopback());
            assertEquals("http://localhost:" + driver.server.port(), driver.server.address().toString());
        }
    }

    @Test
    void aServerOnEveryAddressIsToldByOnesThatReachIt() throws IOException {
        for (String every : List.of("0.0.0.0", "::")) {
            try (var driver = new ServerDriver(Definitions.drivers(), ServerOptions.USUAL.at(every, 0))) {
                List<URI> told = driver.server.addresses();
                assertEquals(URI.create("http://localhost:" + driver.server.port()), told.getLast());
                assertEquals(told.getFirst(), driver.server.address());
                for (URI address : told) {
                    assertFalse(List.of("0.0.0.0", "[::]").contains(address.getHost()), address.toString());
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress(address.getHost().replaceAll("[\\[\\]]", ""), address.getPort()), 5_000);
                    }
                }
                assertEquals("HTTP/1.1 200 OK", health(driver, told.getFirst().getAuthority()));
            }
        }
    }

    private static String health(ServerDriver driver, String host) throws IOException {
        return driver.raw("GET /health HTTP/1.1", "Host: " + host, "Connection: close", "", "");
    }
}
