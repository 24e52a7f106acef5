package pushdesk.serving.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.PushdeskException;

class OwnAuthorityTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final List<String> teams = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private Path certificate;

    @BeforeEach
    void serve() throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-keystore", keys.toString(),
                "-storetype", "PKCS12", "-storepass", new String(PASSWORD));
        certificate = folder.resolve("ca.pem");
        keytool("-exportcert", "-rfc", "-alias", "server", "-keystore", keys.toString(), "-storepass", new String(PASSWORD), "-file", certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aServerThatAnUnknownAuthorityVouchesForIsNotTrusted() {
        try (var client = new FeatureServerClient(address(), SendOptions.USUAL)) {
            String said = assertThrows(PushdeskException.class, client::test).getMessage();
            assertTrue(said.startsWith("The connection to https://localhost:" + server.getAddress().getPort() + " failed: javax.net.ssl.SSLHandshakeException"), said);
        }
    }

    @Test
    void itIsTrustedWithTheCertificatesOfItsAuthorityAndGetsItsHeaders() {
        var vouched = address().vouchedForBy(Optional.of(certificate)).withHeaders(Map.of("X-Team", "drivers"));
        try (var client = new FeatureServerClient(vouched, SendOptions.USUAL)) {
            assertTrue(client.test().toNanos() > 0);
        }
        assertEquals(List.of("drivers", "drivers"), teams);
    }

    @Test
    void aFileWithoutCertificatesIsTold() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        assertEquals("The certificates in " + empty + " can't be used: it holds none; expected PEM, which begins with -----BEGIN CERTIFICATE-----.",
                assertThrows(PushdeskException.class, () -> new FeatureServerClient(address().vouchedForBy(Optional.of(empty)), SendOptions.USUAL)).getMessage());
    }

    private ServerAddress address() {
        return ServerAddress.of("https://localhost:" + server.getAddress().getPort(), Optional.empty());
    }

    private void answer(HttpExchange exchange) throws IOException {
        teams.addAll(exchange.getRequestHeaders().getOrDefault("X-Team", List.of()));
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }
}
