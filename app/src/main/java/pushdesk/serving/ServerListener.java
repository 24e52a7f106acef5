package pushdesk.serving;

/// Watches what a feature server is asked. Called from the request's own thread, before the answer is sent: who has an answer can rely on its
/// having been seen. Several calls may run at once.
@FunctionalInterface
public interface ServerListener {

    /// Nobody watches.
    ServerListener NONE = request -> {};

    void served(ServedRequest request);
}
