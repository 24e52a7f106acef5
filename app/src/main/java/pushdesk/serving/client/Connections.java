package pushdesk.serving.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pushdesk.model.Progress;

/// The connections to one server.
///
/// A kept connection may end just as it is used again: the server closes it after a while, and Java's own client now and then takes the answer for
/// bytes that nobody asked for (JDK-8357639). What became of the request is not known then. One that must not be sent twice has a connection of its own.
final class Connections implements AutoCloseable {
    private static final long SLICE_MILLIS = 100;

    private final ServerAddress server;
    private final SendOptions options;
    private final HttpClient kept;

    Connections(ServerAddress server, SendOptions options) {
        this.server = server;
        this.options = options;
        kept = open();
    }

    private HttpClient open() {
        // Feast's server (uvicorn) loses the body of a request that offers to go on in HTTP/2
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(options.greeting());
        server.authority().ifPresent(file -> builder.sslContext(Authority.trusting(file)));
        return builder.build();
    }

    /// @throws AbandonedException when the user stopped, and no answer came within the patience of the options after that
    HttpResponse<String> ask(HttpRequest request, Progress progress) throws IOException {
        return answer(kept, request, progress);
    }

    /// As `ask`, over a new connection.
    HttpResponse<String> askAlone(HttpRequest request, Progress progress) throws IOException {
        HttpClient own = open();
        try {
            return answer(own, request, progress);
        } finally {
            own.shutdownNow(); // what was answered is whole, and what was abandoned is not waited for
        }
    }

    private HttpResponse<String> answer(HttpClient client, HttpRequest request, Progress progress) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        long stopped = 0;
        while (true) {
            try {
                return answer.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (stopped == 0 && cancelled(progress)) {
                    stopped = System.nanoTime();
                }
                if (stopped != 0 && System.nanoTime() - stopped > options.patience().toNanos()) {
                    answer.cancel(true);
                    throw new AbandonedException(server, options.patience());
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException fault) {
                    throw fault;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    static boolean cancelled(Progress progress) {
        try {
            progress.checkCancelled();
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    /// Ends early when the user stops.
    static void pause(Duration length, Progress progress) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toMillis(); left > 0 && !cancelled(progress); left = (end - System.nanoTime()) / 1_000_000) {
            try {
                Thread.sleep(Math.min(left, SLICE_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    @Override
    public void close() {
        kept.shutdownNow();
    }

    /// The user stopped while the server was silent.
    static final class AbandonedException extends IOException {
        private static final long serialVersionUID = 1;

        AbandonedException(ServerAddress server, Duration patience) {
            super("Stopped; " + server.address() + " gave no answer within " + patience.toSeconds() + " s after that.");
        }
    }
}
