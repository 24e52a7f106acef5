package pushdesk.serving;

import java.time.Duration;
import java.util.Optional;

/// How a feature server listens, and what it puts up with.
///
/// @param host the name or address to listen on; [#LOOPBACK] is reached from this machine alone
/// @param port 0 for any free one
/// @param token what every request but `/health` must bring as `Authorization: Bearer …`
/// @param mostBytes how long a request's body may be
/// @param mostRows how many rows a request may bring or ask for
/// @param bodyTime how long a request's body may take to arrive
/// @param pushTime how long a push may take; then it is rolled back
/// @param closingTime how long closing waits for requests under way
public record ServerOptions(
        String host,
        int port,
        Optional<String> token,
        int mostBytes,
        int mostRows,
        Duration bodyTime,
        Duration pushTime,
        Duration closingTime) {

    /// Feast's own port.
    public static final int USUAL_PORT = 6566;
    public static final String LOOPBACK = "localhost";

    public static final ServerOptions USUAL = new ServerOptions(LOOPBACK, USUAL_PORT, Optional.empty(), 64 << 20, 500_000,
            Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(120));

    public ServerOptions at(String newHost, int newPort) {
        return new ServerOptions(newHost, newPort, token, mostBytes, mostRows, bodyTime, pushTime, closingTime);
    }

    public ServerOptions withToken(Optional<String> newToken) {
        return new ServerOptions(host, port, newToken, mostBytes, mostRows, bodyTime, pushTime, closingTime);
    }

    public ServerOptions withMost(int bytes, int rows) {
        return new ServerOptions(host, port, token, bytes, rows, bodyTime, pushTime, closingTime);
    }

    public ServerOptions withTimes(Duration body, Duration push, Duration closing) {
        return new ServerOptions(host, port, token, mostBytes, mostRows, body, push, closing);
    }
}
