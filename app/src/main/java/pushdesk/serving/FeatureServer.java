package pushdesk.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.serving.guest.Door;
import pushdesk.serving.guest.Guests;
import pushdesk.store.FeatureStore;

/// Serves a store over HTTP, as Feast's feature server does (`feature_server.py`). Safe for any number of clients.
///
/// A push is planned and done under the store's write lock: pushes that come at once are done one after the other, each wholly or not at all.
public final class FeatureServer implements AutoCloseable {
    /// The store has a bounded number of connections; more work than this at once would only queue there.
    private static final int MOST_AT_ONCE = 16;

    private static final int LAST_PORT = 65_535;

    static {
        // Read once, by the first server of the process. Without the first, each answer waits for the client's delayed acknowledgement.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "300");
    }

    private interface Endpoint {
        Endpoints.Reply answer(Asked asked, Progress progress);
    }

    private record Route(String method, boolean open, Endpoint endpoint) {}

    private final HttpServer server;
    private final FeatureStore store;
    private final Optional<Door> door;
    private final Optional<Visitors> visitors;
    private final ServerOptions options;
    private final ServerListener listener;
    private final RequestBody body;
    private final RequestGuard guard;
    private final Materializing materializing;
    private final Map<String, Route> routes;
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE, true);
    /// Each request holds it for reading, closing for writing.
    private final ReentrantReadWriteLock answering = new ReentrantReadWriteLock();
    private volatile boolean closing;
    private final ExecutorService requests = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("pushdesk-request-", 0).factory());

    private FeatureServer(HttpServer server, FeatureStore store, ServerOptions options, ServerListener listener, Optional<Guests> guests) {
        this.server = server;
        this.options = options;
        this.listener = listener;
        this.store = store;
        this.door = guests.isPresent() && store.file().isPresent() ? Optional.of(Door.at(nearby())) : Optional.empty();
        visitors = door.map(open -> new Visitors(store, guests.orElseThrow(), open, options));
        body = new RequestBody(options);
        guard = new RequestGuard(options);
        var endpoints = new Endpoints(store, options.mostRows());
        materializing = new Materializing(store, endpoints, requests, listener);
        routes = Map.of(
                "/push", new Route("POST", false, endpoints::push),
                "/write-to-online-store", new Route("POST", false, endpoints::write),
                "/get-online-features", new Route("POST", false, endpoints::online),
                "/materialize", new Route("POST", false, materializing::range),
                "/materialize-incremental", new Route("POST", false, materializing::incremental),
                "/health", new Route("GET", true, endpoints::health));
        server.setExecutor(requests);
        server.createContext("/", this::serve);
    }

    /// Listens until closed.
    ///
    /// @param store not closed with the server
    /// @throws PushdeskException when the address is none, unknown or taken
    public static FeatureServer start(FeatureStore store, ServerOptions options, ServerListener listener) {
        return start(store, options, listener, Optional.empty());
    }

    /// @param guests runs the commands of this user that find the store held by this process
    public static FeatureServer start(FeatureStore store, ServerOptions options, ServerListener listener, Optional<Guests> guests) {
        if (options.port() < 0 || options.port() > LAST_PORT) {
            throw PushdeskException.invalid("The feature server can't listen on port " + options.port() + "; a number from 0, which is any free one, to " + LAST_PORT + " is expected.");
        }
        try {
            InetAddress host = options.host().equals(ServerOptions.LOOPBACK)
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByName(options.host());
            var started = new FeatureServer(HttpServer.create(new InetSocketAddress(host, options.port()), 0), store, options, listener, guests);
            started.server.start();
            started.door.ifPresent(door -> store.file().ifPresent(door::open));
            return started;
        } catch (BindException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, "The feature server can't listen on " + options.host() + ", port " + options.port()
                    + ": " + e.getMessage() + ". Perhaps another server does; choose another port.", e);
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, "The feature server can't listen on " + options.host() + ": " + e + ".", e);
        }
    }

    /// Where it is reached, from other computers if they can: `http://localhost:6566`.
    public URI address() {
        return addresses().getFirst();
    }

    /// Where it is reached. A server that listens on every address (`0.0.0.0`) is reached by that of this computer, and here by `localhost`.
    public List<URI> addresses() {
        if (!server.getAddress().getAddress().isAnyLocalAddress()) {
            return List.of(at(options.host()));
        }
        return Stream.concat(OwnAddress.onANetwork().map(InetAddress::getHostAddress).stream(), Stream.of(ServerOptions.LOOPBACK)).map(this::at).toList();
    }

    private URI at(String host) {
        return URI.create("http://" + (host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host) + ":" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Whether this machine alone reaches it.
    public boolean loopback() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    /// Takes no more requests, and waits for those under way: each is answered. Materializations in the background are rolled back. May be called
    /// again.
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        door.ifPresent(open -> store.file().ifPresent(Door::shut));
        materializing.close();
        try {
            answering.writeLock().tryLock(options.closingTime().toMillis(), TimeUnit.MILLISECONDS); // and never given back
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        requests.shutdown(); // never interrupted: that would close the database
        body.close();
    }

    /// How many requests are being answered now.
    int underWay() {
        return answering.getReadLockCount();
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (closing || !answering.readLock().tryLock()) {
            send(exchange, 503, Fault.of(503, "This server is closing.").body());
            return;
        }
        try {
            answerAndTell(exchange);
        } finally {
            answering.readLock().unlock();
        }
    }

    private void answerAndTell(HttpExchange exchange) throws IOException {
        Instant at = Instant.now();
        long started = System.nanoTime();
        int status = 200;
        String said = "";
        var reply = Endpoints.Reply.NOTHING;
        try {
            reply = answer(exchange);
            status = reply.status();
            said = reply.said();
        } catch (RuntimeException failure) {
            Fault fault = Fault.of(failure);
            status = fault.status();
            said = fault.getMessage();
            reply = new Endpoints.Reply(status, fault.body(), 0, Optional.empty(), said);
        }
        try {
            listener.served(new ServedRequest(at, exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), status,
                    Duration.ofNanos(System.nanoTime() - started), reply.rows(), said, reply.push(), client(exchange)));
        } finally {
            send(exchange, status, reply.body());
        }
    }

    private Endpoints.Reply answer(HttpExchange exchange) {
        if (visitors.isPresent() && Visitors.at(exchange.getRequestURI().getRawPath())) {
            return visitors.get().receive(exchange, body);
        }
        Route route = routes.get(exchange.getRequestURI().getRawPath());
        guard.check(exchange.getRequestHeaders(), route != null && route.open());
        if (route == null) {
            throw Fault.noEndpoint(404, "Not Found");
        }
        if (!route.method().equals(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", route.method());
            throw Fault.noEndpoint(405, "Method Not Allowed");
        }
        String query = exchange.getRequestURI().getRawQuery();
        var asked = new Asked(exchange.getRequestURI().getRawPath(), query == null ? "" : query, body.of(exchange), client(exchange));
        atOnce.acquireUninterruptibly();
        try {
            return route.endpoint().answer(asked, Until.past(options.pushTime()));
        } finally {
            atOnce.release();
        }
    }

    /// The address for this machine's own processes.
    private URI nearby() {
        InetAddress address = server.getAddress().getAddress();
        return at(address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress().getHostAddress() : address.getHostAddress());
    }

    private static String client(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            if (status == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
