package pushdesk.serving.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.store.Batches;
import pushdesk.store.Definitions;

class OwnAuthorityTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static Path authority;
    private static Path stranger;

    private final List<String> teams = new CopyOnWriteArrayList<>();
    private HttpsServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        String signed = "-signer authority -dname CN=server -ext san=dns:";
        keytool("-genkeypair -keyalg EC -alias authority -dname CN=Own -ext bc:c");
        keytool("-genkeypair -keyalg EC -alias stranger -dname CN=Stranger -ext bc:c");
        keytool("-genkeypair -keyalg EC -alias good " + signed + "localhost");
        keytool("-genkeypair -keyalg EC -alias elsewhere " + signed + "other.example");
        keytool("-genkeypair -keyalg EC -alias expired " + signed + "localhost -startdate -9d -validity 3");
        keytool("-genkeypair -keyalg EC -alias early " + signed + "localhost -startdate +3d -validity 9");
        authority = folder.resolve("authority.pem");
        stranger = folder.resolve("stranger.pem");
        keytool("-exportcert -rfc -alias authority -file " + authority);
        keytool("-exportcert -rfc -alias stranger -file " + stranger);
    }

    /// A server that shows this certificate, and no other.
    private void serve(String alias) throws Exception {
        KeyStore all = KeyStore.getInstance(keys().toFile(), PASSWORD);
        KeyStore shown = KeyStore.getInstance("PKCS12");
        shown.load(null, null);
        var protection = new KeyStore.PasswordProtection(PASSWORD);
        shown.setEntry(alias, all.getEntry(alias, protection), protection);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(shown, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", this::answer);
        server.start();
    }

    private static Path keys() {
        return folder.resolve("keys.p12");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aServerThatAnUnknownAuthorityVouchesForIsNotTrusted() throws Exception {
        serve("good");
        assertEquals("The certificate of " + url() + " comes from an authority that is not known here."
                + " If it is one of your own, give the target the PEM file of its certificates.", refusal(address()));
        assertEquals("The certificate of " + url() + " does not come from the authority in " + stranger + ".",
                refusal(address().vouchedForBy(Optional.of(stranger))));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "elsewhere, is for another host: it does not name 'localhost'.",
        "expired, has expired.",
        "early, is not valid yet."
    })
    void aCertificateOfAnotherHostOrAnotherTimeIsToldInWords(String alias, String said) throws Exception {
        serve(alias);
        assertEquals("The certificate of " + url() + " " + said, refusal(vouched()));
    }

    @Test
    void rowsForAServerThatIsNotTrustedAreNotSentAndNotTriedAgain() throws Exception {
        serve("elsewhere");
        try (var client = new FeatureServerClient(vouched(), SendOptions.USUAL);
                var rows = Batches.csv(PushRequirements.of(Definitions.drivers().repo(), "push"), "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01")) {
            assertEquals(
                    new SentPush(0, 0, 0, 1, 0, 1, Optional.of("The certificate of " + url() + " is for another host: it does not name 'localhost'.")),
                    client.push("push", PushMode.ONLINE, rows, false, Progress.NONE));
        }
    }

    @Test
    void aServerWithoutTlsIsToldAsOne() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var taken = plain.accept()) {
                    taken.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    taken.getInputStream().readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            String url = "https://localhost:" + plain.getLocalPort();
            assertEquals(url + " speaks no TLS; expected an address that begins with http://.", refusal(ServerAddress.of(url, Optional.empty())));
        }
    }

    /// A server of plain HTTP waits for the rest of what it takes for a request's first line, and so does the client for an answer.
    @Test
    void aServerThatDoesNotAnswerTheGreetingIsToldInWordsAndNothingCountsAsSent() throws IOException {
        var patience = new SendOptions(5, List.of(Duration.ZERO), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ZERO);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "https://localhost:" + silent.getLocalPort();
            String said = url + " took no connection within 1 s; it may speak no TLS: then its address begins with http://.";
            try (var client = new FeatureServerClient(ServerAddress.of(url, Optional.empty()), patience);
                    var rows = Batches.csv(PushRequirements.of(Definitions.drivers().repo(), "push"), "driver_id,rate,trips,event_timestamp", "1,0.5,1,2026-01-01")) {
                assertEquals(said, assertThrows(PushdeskException.class, client::test).getMessage());
                assertEquals(new SentPush(0, 0, 0, 1, 0, 2, Optional.of(said)), client.push("push", PushMode.ONLINE, rows, false, Progress.NONE));
            }
        }
    }

    @Test
    void itIsTrustedWithTheCertificatesOfItsAuthorityAndGetsItsHeaders() throws Exception {
        serve("good");
        var vouched = vouched().withHeaders(Map.of("X-Team", "drivers"));
        try (var client = new FeatureServerClient(vouched, SendOptions.USUAL)) {
            assertTrue(client.test().toNanos() > 0);
        }
        assertEquals(List.of("drivers", "drivers"), teams);
    }

    @Test
    void aFileWithoutCertificatesIsTold() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertEquals("The certificates in " + empty + " can't be used: it holds none; expected PEM, which begins with -----BEGIN CERTIFICATE-----.",
                assertThrows(PushdeskException.class, () -> new FeatureServerClient(ServerAddress.of("https://localhost", Optional.empty()).vouchedForBy(Optional.of(empty)), SendOptions.USUAL)).getMessage());
    }

    private String refusal(ServerAddress address) {
        try (var client = new FeatureServerClient(address, SendOptions.USUAL)) {
            return assertThrows(PushdeskException.class, client::test).getMessage();
        }
    }

    private ServerAddress vouched() {
        return address().vouchedForBy(Optional.of(authority));
    }

    private ServerAddress address() {
        return ServerAddress.of(url(), Optional.empty());
    }

    private String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        teams.addAll(exchange.getRequestHeaders().getOrDefault("X-Team", List.of()));
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void keytool(String arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", keys().toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }
}
