package pushdesk.ui.server;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pushdesk.serving.ServedRequest;

/// The requests of this window's server, newest first: the last few thousand of them.
public final class RequestLog {
    static final int KEPT = 2_000;

    /// Which requests are shown.
    public enum Shown { ALL, PUSHES, FAULTS }

    private final ObservableList<ServedRequest> requests = FXCollections.observableArrayList();
    private final FilteredList<ServedRequest> matching = new FilteredList<>(requests);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();

    RequestLog() {
        search.subscribe(text -> filter());
        shown.subscribe(choice -> filter());
    }

    /// Those that match the filter.
    public ObservableList<ServedRequest> requests() {
        return matching;
    }

    /// How many came in all, those no longer listed included.
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Requests with this text in method, path, status, client or what came of them.
    public StringProperty searchProperty() {
        return search;
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public void clear() {
        requests.clear();
        count.set(0);
    }

    /// @param lot oldest first
    void add(List<ServedRequest> lot) {
        requests.addAll(0, lot.subList(Math.max(0, lot.size() - KEPT), lot.size()).reversed());
        if (requests.size() > KEPT) {
            requests.remove(KEPT, requests.size());
        }
        count.set(count.get() + lot.size());
    }

    private void filter() {
        String text = search.get().strip().toLowerCase(Locale.ROOT);
        matching.setPredicate(request -> isShown(request) && (text.isEmpty() || parts(request).anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text))));
    }

    private boolean isShown(ServedRequest request) {
        return switch (shown.get()) {
            case ALL -> true;
            case PUSHES -> request.push().isPresent();
            case FAULTS -> request.status() >= 400;
        };
    }

    private static Stream<String> parts(ServedRequest request) {
        return Stream.of(request.method(), request.path(), String.valueOf(request.status()), request.client(), RequestWords.outcome(request));
    }
}
