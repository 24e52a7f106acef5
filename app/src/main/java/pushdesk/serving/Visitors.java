package pushdesk.serving;

import com.sun.net.httpserver.HttpExchange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import pushdesk.serving.guest.Door;
import pushdesk.serving.guest.GuestCommand;
import pushdesk.serving.guest.Guests;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;

/// Runs and stops commands of this user, who alone could read the door's token.
final class Visitors {
    private final FeatureStore store;
    private final Guests guests;
    private final RequestGuard guard;
    /// By the names that their callers gave them; true once they are to stop.
    private final Map<String, AtomicBoolean> running = new ConcurrentHashMap<>();

    Visitors(FeatureStore store, Guests guests, Door door, ServerOptions options) {
        this.store = store;
        this.guests = guests;
        guard = new RequestGuard(options.withToken(Optional.of(door.token())));
    }

    static boolean at(String path) {
        return path.startsWith(Door.PATH);
    }

    /// `POST` runs the command that the body holds and answers when it has ended, `DELETE` under the same path has it stop where it can.
    Endpoints.Reply receive(HttpExchange exchange, RequestBody body) {
        guard.check(exchange.getRequestHeaders(), false);
        String name = exchange.getRequestURI().getRawPath().substring(Door.PATH.length());
        return switch (exchange.getRequestMethod()) {
            case "POST" -> run(name, GuestCommand.read(body.of(exchange)));
            case "DELETE" -> stop(name);
            default -> throw Fault.noEndpoint(405, "Method Not Allowed");
        };
    }

    private Endpoints.Reply run(String name, GuestCommand command) {
        var stopped = new AtomicBoolean();
        if (running.putIfAbsent(name, stopped) != null) {
            throw Fault.of(409, "A command of this name is running.");
        }
        try {
            long before = store.lastEntry();
            GuestCommand.Answer answer = guests.run(command, store, new Until(stopped::get));
            Optional<PushResult> made = store.lastEntry() == before ? Optional.empty() : store.history().stream().findFirst();
            return new Endpoints.Reply(200, answer.json(), made.map(PushResult::rowsRead).orElse(0L), made, "pushdesk " + command.arguments().getFirst());
        } finally {
            running.remove(name);
        }
    }

    private Endpoints.Reply stop(String name) {
        AtomicBoolean stopped = running.get(name);
        if (stopped == null) {
            throw Fault.of(404, "No such command is running.");
        }
        stopped.set(true);
        return new Endpoints.Reply(200, new byte[0], 0, Optional.empty(), "a command is stopped");
    }
}
