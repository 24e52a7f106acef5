package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.model.PushdeskException;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServedRequest;
import pushdesk.serving.ServerOptions;
import pushdesk.serving.guest.Guests;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

/// The switch of the feature server. It serves the very store that the window holds, and is off when that store closes.
public final class ServerViewModel {

    public enum State { OFF, STARTING, ON, CLOSING }

    private final Workspace workspace;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Consumer<ServedRequest> listener;
    private final RequestLog log = new RequestLog();
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyObjectWrapper<URI> address = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private Optional<Guests> guests = Optional.empty();
    private FeatureServer server;
    private FeatureStore served;

    /// @param arrivals brings what the server's threads tell to the FX thread
    public ServerViewModel(Workspace workspace, Settings settings, TaskRunner tasks, Notices notices,
            Function<Consumer<List<ServedRequest>>, Consumer<ServedRequest>> arrivals) {
        this.workspace = workspace;
        this.settings = settings;
        this.tasks = tasks;
        this.notices = notices;
        listener = arrivals.apply(this::arrived);
        workspace.storeProperty().subscribe((was, is) -> storeChanged(is));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where the server is reached, or null while it is off.
    public ReadOnlyObjectProperty<URI> addressProperty() {
        return address.getReadOnlyProperty();
    }

    /// Why it could not be turned on; empty when nothing stands in the way.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The name or address to listen on; empty for this computer alone.
    public StringProperty hostProperty() {
        return settings.serverHostProperty();
    }

    public StringProperty portProperty() {
        return settings.serverPortProperty();
    }

    /// What every request must bring; empty for nothing. Forgotten with the window.
    public StringProperty tokenProperty() {
        return token;
    }

    public RequestLog log() {
        return log;
    }

    public ReadOnlyObjectProperty<FeatureStore> storeProperty() {
        return workspace.storeProperty();
    }

    /// From the next start on the server runs the commands of this user that find the store held.
    public void receive(Guests runner) {
        guests = Optional.of(runner);
    }

    /// Turns the server on where it is off, and off where it is on.
    public void toggle() {
        switch (state.get()) {
            case OFF -> turnOn();
            case ON -> turnOff();
            case STARTING, CLOSING -> { }
        }
    }

    /// Opens the inspector with what a request pushed.
    public void showChanges(ServedRequest request) {
        request.push().ifPresent(workspace::showChanges);
    }

    /// Waits for the requests under way and takes no more. To be called before the store is closed, from any thread.
    public void close() {
        FeatureServer open;
        synchronized (this) {
            open = server;
        }
        if (open != null) {
            open.close();
        }
    }

    private void turnOn() {
        FeatureStore store = workspace.storeProperty().get();
        fault.set("");
        if (store == null) {
            fault.set(text("server.fault.closed"));
            return;
        }
        ServerOptions options;
        try {
            options = options();
        } catch (PushdeskException e) {
            fault.set(e.getMessage());
            return;
        }
        state.set(State.STARTING);
        Optional<Guests> commands = guests;
        tasks.run(text("server.work.starting"), progress -> FeatureServer.start(store, options, listener::accept, commands),
                started -> started(started, store), this::failed);
    }

    private ServerOptions options() {
        String host = hostProperty().get().strip();
        String port = portProperty().get().strip();
        if (!port.isEmpty() && (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535)) {
            throw PushdeskException.invalid(text("server.fault.port", port));
        }
        return ServerOptions.USUAL
                .at(host.isEmpty() ? ServerOptions.LOOPBACK : host, port.isEmpty() ? ServerOptions.USUAL_PORT : Integer.parseInt(port))
                .withToken(Optional.of(token.get().strip()).filter(given -> !given.isEmpty()));
    }

    private void started(FeatureServer started, FeatureStore store) {
        synchronized (this) {
            server = started;
        }
        served = store;
        address.set(started.address());
        state.set(State.ON);
        if (!started.loopback() && token.get().isBlank()) {
            notices.show(Notice.warning(text("server.warning.open")));
        }
        storeChanged(workspace.storeProperty().get());
    }

    private void failed(Throwable failure) {
        state.set(State.OFF);
        if (Notice.of(failure).details().isEmpty()) {
            fault.set(failure.getMessage());
        } else {
            notices.show(failure);
        }
    }

    private void turnOff() {
        FeatureServer open = server;
        state.set(State.CLOSING);
        tasks.run(text("server.work.closing"), progress -> {
            open.close();
            return open;
        }, closed -> off(), failure -> {
            off();
            notices.show(failure);
        });
    }

    private void off() {
        synchronized (this) {
            server = null;
        }
        served = null;
        address.set(null);
        state.set(State.OFF);
    }

    /// The server goes with its store, and is not turned on for another one unasked.
    private void storeChanged(FeatureStore store) {
        fault.set("");
        if (state.get() == State.ON && store != served) {
            turnOff();
        }
    }

    private void arrived(List<ServedRequest> requests) {
        log.add(requests);
        requests.stream().flatMap(request -> request.push().stream()).reduce((earlier, later) -> later)
                .filter(push -> served != null && served == workspace.storeProperty().get())
                .ifPresent(workspace::pushedElsewhere);
    }
}
