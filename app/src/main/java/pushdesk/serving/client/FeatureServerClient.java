package pushdesk.serving.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;

/// Pushes to a deployed Feast feature server (`POST /push`).
///
/// Rows go in the order of the batch, one request at a time, and end with the first that is not accepted. A request is sent again where that can
/// do no harm: when it never arrived, or the server was too busy to take it; when its outcome is not known, only if it writes online alone, since
/// the same rows online are the same, while offline they would be there twice.
public final class FeatureServerClient implements AutoCloseable {
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final Set<Integer> UNKNOWN = Set.of(408, 502, 504);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final String STOPPED = "Stopped; what was accepted before stays there.";

    private final ServerAddress server;
    private final SendOptions options;
    private final Connections connections;

    public FeatureServerClient(ServerAddress server, SendOptions options) {
        this.server = server;
        this.options = options;
        connections = new Connections(server, options);
    }

    /// Sends the rows that have no bad cell. Where the work is cancelled, what was sent stays sent, and is told.
    ///
    /// @throws PushdeskException when rows have bad cells that are not to be skipped, or can't be sent in this mode
    public SentPush push(String source, PushMode mode, RowBatch rows, boolean skipBadRows, Progress progress) {
        return push(source, mode, rows, skipBadRows, 0, progress);
    }

    /// @param after how many of the good rows are passed over, since an earlier push brought them
    /// @return what became of the others
    public SentPush push(String source, PushMode mode, RowBatch rows, boolean skipBadRows, long after, Progress progress) {
        if (rows.rowsRejected() > 0 && !skipBadRows) {
            throw PushdeskException.invalid(RowProblem.refusal(rows.rowsRejected(), rows.rowsRead()));
        }
        long good = Math.max(0, rows.rowsRead() - rows.rowsRejected() - after);
        var sent = new SentRows(source, mode, rows);
        sent.skip(after);
        long accepted = 0;
        long requests = 0;
        progress.phase("Sending to " + server.address());
        while (accepted < good) {
            progress.at(accepted, good);
            SentRows.Body body = sent.next(options.chunkRows());
            if (body.rows() == 0) {
                throw new PushdeskException(ErrorCode.INTERNAL, "The rows ended %,d rows early.".formatted(good - accepted));
            }
            Outcome outcome = send(body.json(), mode, progress);
            requests += outcome.requests();
            if (outcome.kind() != Kind.ACCEPTED) {
                long refused = outcome.kind() == Kind.REFUSED ? body.rows() : 0;
                long kept = outcome.kind() == Kind.STOPPED ? body.rows() : 0;
                return new SentPush(accepted, body.rows() - refused - kept, refused, good - accepted - body.rows() + kept, rows.rowsRejected(),
                        requests, Optional.of(outcome.said()));
            }
            accepted += body.rows();
        }
        progress.at(accepted, good);
        return new SentPush(accepted, 0, 0, 0, rows.rowsRejected(), requests, Optional.empty());
    }

    /// Asks whether a feature server is there and takes the token.
    ///
    /// @return how long the answer took
    /// @throws PushdeskException when it is not reached, is something else, or asks for another token
    public Duration test() {
        long started = System.nanoTime();
        HttpResponse<String> health = answer(request("/health").GET());
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        demand(health.statusCode() == 200, health, "it has no /health, so it is no feature server");
        // without a body nothing is read: what is asked for is whether the token is taken
        HttpResponse<String> known = answer(request("/get-online-features").POST(HttpRequest.BodyPublishers.ofString("{}")));
        demand(known.statusCode() != 401 && known.statusCode() != 403, known, "it does not take this token or these headers");
        return took;
    }

    private void demand(boolean met, HttpResponse<String> answer, String otherwise) {
        if (!met) {
            throw PushdeskException.invalid(server.address() + " answers, but " + otherwise + ": " + answer.statusCode() + ", "
                    + ServerErrors.said(answer.body()));
        }
    }

    /// Reads values as a model would get them (`/get-online-features`).
    ///
    /// @param features `view:feature`
    /// @param entities join key → values, of the Java types that belong to their types
    /// @throws PushdeskException when the server is not reached, or refuses
    public OnlineValues online(List<String> features, Map<String, OnlineValues.Keys> entities) {
        HttpResponse<String> answer = answer(request("/get-online-features").POST(HttpRequest.BodyPublishers.ofByteArray(OnlineValues.question(features, entities))));
        if (answer.statusCode() != 200) {
            throw PushdeskException.invalid("The server answered " + answer.statusCode() + ": " + ServerErrors.said(answer.body()));
        }
        return OnlineValues.read(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return connections.ask(request.build(), Progress.NONE);
        } catch (IOException e) {
            throw PushdeskException.invalid(ConnectionFault.of(server, e, options.greeting()).said());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.endpoint(path)).timeout(options.timeout()).header("Content-Type", "application/json");
        server.headers().forEach(request::setHeader);
        server.token().ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
        return request;
    }

    private enum Kind { ACCEPTED, REFUSED, BUSY, NOBODY, UNKNOWN, FAILED, STOPPED }

    /// @param pause what the server asks to wait
    private record Outcome(Kind kind, String said, Duration pause, long requests) {
        Outcome as(Kind other) {
            return new Outcome(other, said, pause, requests);
        }
    }

    private Outcome send(byte[] body, PushMode mode, Progress progress) {
        Outcome outcome = new Outcome(Kind.STOPPED, STOPPED, Duration.ZERO, 0);
        boolean uncertain = false; // of any attempt: what was sent once may be written, whatever was said of it later
        for (int attempt = 0; ; attempt++) {
            if (Connections.cancelled(progress)) {
                return uncertain ? outcome.as(Kind.UNKNOWN) : new Outcome(Kind.STOPPED, STOPPED, Duration.ZERO, outcome.requests());
            }
            outcome = once(body, mode, attempt + 1, progress);
            uncertain |= outcome.kind() == Kind.UNKNOWN;
            boolean again = outcome.kind() == Kind.BUSY || outcome.kind() == Kind.NOBODY || outcome.kind() == Kind.UNKNOWN && !mode.offline();
            if (!again || attempt == options.pauses().size()) {
                return switch (outcome.kind()) {
                    case BUSY -> outcome.as(uncertain ? Kind.UNKNOWN : Kind.REFUSED); // what was not taken was not written either
                    case NOBODY, STOPPED -> outcome.as(uncertain ? Kind.UNKNOWN : Kind.STOPPED);
                    case ACCEPTED, REFUSED, UNKNOWN, FAILED -> outcome;
                };
            }
            Duration pause = options.pauses().get(attempt);
            Connections.pause(outcome.pause().compareTo(pause) > 0 ? outcome.pause() : pause, progress);
        }
    }

    private Outcome once(byte[] body, PushMode mode, long requests, Progress progress) {
        HttpRequest request = request("/push").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<String> answer = mode.offline() ? connections.askAlone(request, progress) : connections.ask(request, progress);
            int status = answer.statusCode();
            Kind kind = status >= 200 && status < 300 ? Kind.ACCEPTED
                    : BUSY.contains(status) ? Kind.BUSY
                    : UNKNOWN.contains(status) ? Kind.UNKNOWN
                    : status >= 500 ? Kind.FAILED
                    : Kind.REFUSED;
            return new Outcome(kind, "The server answered " + status + ": " + ServerErrors.said(answer.body()), asked(answer.headers().firstValue("Retry-After")), requests);
        } catch (IOException e) {
            ConnectionFault fault = ConnectionFault.of(server, e, options.greeting());
            Kind kind = switch (fault.reached()) {
                case NOBODY -> Kind.NOBODY;
                case DISTRUSTED -> Kind.STOPPED;
                case PERHAPS -> Kind.UNKNOWN;
            };
            return new Outcome(kind, fault.said(), Duration.ZERO, requests);
        }
    }

    /// How long a server asks to wait, at most as long as somebody would wait for it.
    static Duration asked(Optional<String> retryAfter) {
        return retryAfter
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        connections.close();
    }
}
