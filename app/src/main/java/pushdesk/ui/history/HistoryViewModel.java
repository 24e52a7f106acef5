package pushdesk.ui.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.JournalPages;
import pushdesk.ui.workspace.Workspace;

/// The list of the journal's entries, newest first, and the one looked at.
public final class HistoryViewModel {
    private final Workspace workspace;
    private final InstantSource clock;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<EntryKind> kind = new SimpleObjectProperty<>();
    private final StringProperty source = new SimpleStringProperty();
    private final BooleanProperty inEffect = new SimpleBooleanProperty();
    private final ObservableList<String> sources = FXCollections.observableArrayList();
    private final ObjectProperty<PushResult> selected = new SimpleObjectProperty<>();
    private final FilteredList<PushResult> pushes;
    private final MatrixViewModel matrix = new MatrixViewModel();
    private final RevisionViewModel revision;
    private final AgainViewModel again;
    private OptionalLong wanted = OptionalLong.empty();
    private long newest;

    /// @param revision plans and carries out what is undone or emptied from here
    /// @param again does a push once more
    public HistoryViewModel(Workspace workspace, InstantSource clock, RevisionViewModel revision, AgainViewModel again) {
        this.again = again;
        this.workspace = workspace;
        this.clock = clock;
        this.revision = revision;
        pushes = new FilteredList<>(workspace.history());
        search.subscribe(text -> filter());
        kind.subscribe(is -> filter());
        source.subscribe(is -> filter());
        inEffect.subscribe(is -> filter());
        workspace.history().addListener((ListChangeListener<PushResult>) change -> listed());
        listed();
        workspace.journal().pageProperty().subscribe(this::opened);
        selected.subscribe(this::show);
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    public JournalPages journal() {
        return workspace.journal();
    }

    /// The entries that match what is asked for.
    public ObservableList<PushResult> pushes() {
        return pushes;
    }

    /// All entries, hidden ones included.
    public ObservableList<PushResult> all() {
        return workspace.history();
    }

    /// Entries that have this text in number, kind, source, mode, file or a target.
    public StringProperty searchProperty() {
        return search;
    }

    /// Entries of this kind; null for all.
    public ObjectProperty<EntryKind> kindProperty() {
        return kind;
    }

    /// The sources, views and batch sources that entries name.
    public ObservableList<String> sources() {
        return sources;
    }

    /// Entries of this source; null for all.
    public StringProperty sourceProperty() {
        return source;
    }

    /// Without the entries that were undone.
    public BooleanProperty inEffectProperty() {
        return inEffect;
    }

    /// The entry whose matrix is shown, or null.
    public ObjectProperty<PushResult> selectedProperty() {
        return selected;
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    public RevisionViewModel revision() {
        return revision;
    }

    public AgainViewModel again() {
        return again;
    }

    /// The time that ages are told from.
    public Instant now() {
        return clock.instant();
    }

    /// The rows that changed a store, over all its lines.
    public static long written(PushResult push) {
        return push.propagations().stream().mapToLong(Propagation::written).sum();
    }

    /// What undoing the selected entry is called; empty where it can't be undone, since it was already or since its rows are gone.
    public String undoTitle() {
        PushResult entry = selected.get();
        return entry == null || entry.undoneBy().isPresent() || !entry.undoable() ? "" : EntryWords.undo(workspace.history(), entry);
    }

    /// Why the selected entry can't be undone; empty when it can.
    public String whyNotUndone() {
        PushResult entry = selected.get();
        if (entry == null) {
            return "";
        }
        return entry.undoneBy().isPresent()
                ? Words.text("history.undone-by", EntryWords.name(workspace.history(), entry.undoneBy().getAsLong()))
                : entry.pruned() ? Words.text("history.pruned") : entry.setAside() ? Words.text("history.set-aside") : "";
    }

    /// Shows what undoing the selected entry would do.
    public void undo() {
        if (!undoTitle().isEmpty()) {
            workspace.journal().open(new JournalPage.Undo(selected.get().pushId()));
        }
    }

    /// Looks at the entry that undid the selected one.
    public void showUndoing() {
        selected.get().undoneBy().ifPresent(by -> workspace.journal().open(JournalPage.Entries.at(by)));
    }

    /// Whether the selected entry changed values online that the journal still knows.
    public boolean knowsChanges() {
        PushResult entry = selected.get();
        return entry != null && !entry.pruned()
                && entry.propagations().stream().anyMatch(line -> line.store() == StoreKind.ONLINE && line.written() > 0);
    }

    /// Shows the values that the selected entry changed, before and after.
    public void showChanges() {
        if (knowsChanges()) {
            workspace.journal().open(new JournalPage.Changes(selected.get().pushId(), ""));
        }
    }

    /// Whether the selected entry brought rows that can be there.
    public boolean broughtRows() {
        PushResult entry = selected.get();
        return entry != null && entry.kind().brings() && entry.undoneBy().isEmpty() && written(entry) > 0;
    }

    /// Opens the inspector with the rows that the selected entry wrote and that are still there.
    public void showRows() {
        PushResult push = selected.get();
        if (push != null) {
            workspace.showChanges(push);
        }
    }

    /// Shows all entries again.
    public void clearFilters() {
        search.set("");
        kind.set(null);
        source.set(null);
        inEffect.set(false);
    }

    private void filter() {
        String text = search.get().strip().toLowerCase(Locale.ROOT);
        pushes.setPredicate(entry -> (kind.get() == null || entry.kind() == kind.get())
                && (source.get() == null || entry.source().equals(source.get()))
                && (!inEffect.get() || entry.undoneBy().isEmpty())
                && matches(entry, text));
        boolean planned = workspace.journal().pageProperty().get() instanceof JournalPage.Undo;
        if (selected.get() != null && !planned && !pushes.isEmpty() && !pushes.contains(selected.get())) {
            selected.set(pushes.getFirst()); // what is told below the list is of an entry in it
        }
    }

    private void opened(JournalPage page) {
        switch (page) {
            case JournalPage.Entries entries -> wanted = entries.selected();
            case JournalPage.Undo undo -> wanted = OptionalLong.of(undo.entry());
            default -> wanted = OptionalLong.empty();
        }
        selectWanted();
    }

    private boolean selectWanted() {
        var found = workspace.history().stream().filter(entry -> wanted.isPresent() && entry.pushId() == wanted.getAsLong()).findFirst();
        found.ifPresent(entry -> {
            wanted = OptionalLong.empty();
            if (!pushes.contains(entry)) {
                clearFilters();
            }
            selected.set(entry);
        });
        return found.isPresent();
    }

    private void show(PushResult entry) {
        if (entry == null) {
            matrix.clear();
        } else {
            matrix.show(entry);
            if (workspace.journal().pageProperty().get() instanceof JournalPage.Undo(long undone) && undone != entry.pushId()) {
                workspace.journal().replace(JournalPage.Entries.all()); // who looks at another entry does not look at that plan
            }
        }
    }

    /// The newest entry stays selected as others come. An older one that was looked at stays too; where it is gone, the newest is selected.
    private void listed() {
        List<String> named = workspace.history().stream().map(PushResult::source).distinct().sorted().toList();
        if (!named.equals(sources)) {
            String chosen = source.get();
            sources.setAll(named);
            source.set(named.contains(chosen) ? chosen : null);
        }
        PushResult before = selected.get();
        boolean newestBefore = before == null || before.pushId() == newest;
        newest = workspace.history().isEmpty() ? 0 : workspace.history().getFirst().pushId();
        if (!selectWanted()) {
            boolean planned = workspace.journal().pageProperty().get() instanceof JournalPage.Undo;
            selected.set(workspace.history().stream()
                    .filter(push -> before != null && (planned || !newestBefore) && push.pushId() == before.pushId())
                    .findFirst()
                    .or(() -> workspace.history().stream().findFirst())
                    .orElse(null));
        }
    }

    private static boolean matches(PushResult push, String text) {
        return text.isEmpty()
                || Stream.concat(
                                Stream.of(EntryWords.name(push), push.source(), ModeWords.title(push.mode()), push.origin().name()),
                                push.propagations().stream().map(Propagation::target))
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }
}
