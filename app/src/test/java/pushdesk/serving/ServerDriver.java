package pushdesk.serving;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;

/// A server on a free port of this machine over a store in memory, and what tests ask it.
public final class ServerDriver implements AutoCloseable {
    public static final ServerOptions OPTIONS = ServerOptions.USUAL.at(ServerOptions.LOOPBACK, 0);

    public final StoreDriver store;
    public final List<ServedRequest> served = new CopyOnWriteArrayList<>();
    public final FeatureServer server;
    public final HttpClient client = HttpClient.newHttpClient();

    public ServerDriver(Definitions definitions) {
        this(definitions, OPTIONS);
    }

    public ServerDriver(Definitions definitions, ServerOptions options) {
        store = StoreDriver.inMemory(definitions);
        server = FeatureServer.start(store.store(), options, served::add);
    }

    /// The status and the body: `200 null`.
    public String post(String path, String body, String... headers) {
        return send(path, "POST", body, headers);
    }

    public String send(String path, String method, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return (answer.statusCode() + " " + answer.body()).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Sends the lines as they are, each ended as HTTP ends them, and gives the first line of the answer; empty when there is none.
    public String raw(String... lines) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        }
    }

    @Override
    public void close() {
        server.close();
        store.store().close();
        client.close();
    }
}
