package pushdesk.serving;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Reads bodies of requests that are not too long and do not take too long to arrive.
final class RequestBody implements AutoCloseable {
    private final ServerOptions options;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("pushdesk-server-watch").factory());

    RequestBody(ServerOptions options) {
        this.options = options;
    }

    byte[] of(HttpExchange exchange) {
        String announced = exchange.getRequestHeaders().getFirst("Content-Length");
        if (announced != null && Long.parseLong(announced) > options.mostBytes()) {
            throw tooLarge();
        }
        // closes the connection: a blocked read ends no other way
        ScheduledFuture<?> tooSlow = watch.schedule(exchange::close, options.bodyTime().toMillis(), TimeUnit.MILLISECONDS);
        try {
            byte[] body = exchange.getRequestBody().readNBytes(options.mostBytes() + 1);
            if (body.length > options.mostBytes()) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw Fault.of(408, "The request's body did not arrive in " + options.bodyTime().toSeconds() + " s, or its sender went away.");
        } finally {
            tooSlow.cancel(false);
        }
    }

    private Fault tooLarge() {
        return Fault.of(413, "The request's body is longer than %,d bytes; send the rows in parts.".formatted(options.mostBytes()));
    }

    @Override
    public void close() {
        watch.shutdown();
    }
}
