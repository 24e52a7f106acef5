package pushdesk.ui.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Propagation;
import pushdesk.store.PushResult;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;

/// The list of pushes, newest first, and the one looked at.
public final class HistoryViewModel {
    private final Workspace workspace;
    private final InstantSource clock;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<PushResult> selected = new SimpleObjectProperty<>();
    private final FilteredList<PushResult> pushes;
    private final MatrixViewModel matrix = new MatrixViewModel();
    private long newest;

    public HistoryViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        pushes = new FilteredList<>(workspace.history());
        search.subscribe(text -> pushes.setPredicate(push -> matches(push, text.strip().toLowerCase(Locale.ROOT))));
        workspace.history().addListener((ListChangeListener<PushResult>) change -> keepSelected());
        keepSelected();
        selected.subscribe(push -> {
            if (push == null) {
                matrix.clear();
            } else {
                matrix.show(push);
            }
        });
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// The pushes that match the search.
    public ObservableList<PushResult> pushes() {
        return pushes;
    }

    /// How many pushes there are, hidden ones included.
    public ObservableList<PushResult> all() {
        return workspace.history();
    }

    /// Pushes that have this text in number, source, mode, file or a target.
    public StringProperty searchProperty() {
        return search;
    }

    /// The push whose matrix is shown, or null.
    public ObjectProperty<PushResult> selectedProperty() {
        return selected;
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    /// The time that ages are told from.
    public Instant now() {
        return clock.instant();
    }

    /// The rows that changed a store, over all its lines.
    public static long written(PushResult push) {
        return push.propagations().stream().mapToLong(Propagation::written).sum();
    }

    /// Opens the inspector with the rows that the selected push wrote and that are still there.
    public void showChanges() {
        PushResult push = selected.get();
        if (push != null) {
            workspace.showChanges(push);
        }
    }

    /// The newest push stays selected as others come. An older one that was looked at stays too; where it is gone, the newest is selected.
    private void keepSelected() {
        PushResult before = selected.get();
        boolean newestBefore = before == null || before.pushId() == newest;
        newest = workspace.history().isEmpty() ? 0 : workspace.history().getFirst().pushId();
        selected.set(workspace.history().stream()
                .filter(push -> !newestBefore && push.pushId() == before.pushId())
                .findFirst()
                .or(() -> workspace.history().stream().findFirst())
                .orElse(null));
    }

    private static boolean matches(PushResult push, String text) {
        return text.isEmpty()
                || Stream.concat(
                                Stream.of(Words.text("history.number", String.valueOf(push.pushId())), push.source(), push.mode().title(), push.origin().name()),
                                push.propagations().stream().map(Propagation::target))
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }
}
