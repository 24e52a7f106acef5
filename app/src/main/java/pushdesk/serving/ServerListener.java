package pushdesk.serving;

/// Watches what a feature server is asked. Called from the request's own thread, after the answer was sent: several calls may run at once.
@FunctionalInterface
public interface ServerListener {

    /// Nobody watches.
    ServerListener NONE = request -> {};

    void served(ServedRequest request);
}
