package pushdesk.ui.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.trace.PushChanges;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.JournalPages;
import pushdesk.ui.workspace.Workspace;

/// What an entry changed in a view: keys with their values before and after, a page at a time.
public final class ChangesViewModel {
    static final int PAGE_KEYS = 500;

    /// A page of what was changed.
    ///
    /// @param offset how many changed keys come before this page
    /// @param total how many there are in all
    public record Content(List<RowPage.Column> columns, List<ChangedRow> rows, long offset, long total) {
        static final Content EMPTY = new Content(List.of(), List.of(), 0, 0);

        public Content {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        boolean hasNext() {
            return offset + rows.size() < total;
        }
    }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final ObservableList<String> views = FXCollections.observableArrayList();
    private final StringProperty view = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final Map<Long, PushChanges.Place> places = new HashMap<>(); // where the pages begin that were come to, by their offset
    private PushResult entry;
    private TaskRunner.Running reading;
    private boolean opening;

    public ChangesViewModel(Workspace workspace, TaskRunner tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.journal().pageProperty().subscribe(page -> {
            if (page instanceof JournalPage.Changes changes) {
                opened(changes);
            }
        });
        view.subscribe((was, is) -> {
            if (!opening) {
                read(0);
            }
        });
    }

    /// The views that the entry changed.
    public ObservableList<String> views() {
        return views;
    }

    /// The view looked at.
    public StringProperty viewProperty() {
        return view;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Whose changes these are.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// How many keys came, got other values, went.
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where there is something.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public JournalPages journal() {
        return workspace.journal();
    }

    public void next() {
        if (content.get().hasNext()) {
            read(content.get().offset() + PAGE_KEYS);
        }
    }

    public void previous() {
        if (content.get().offset() > 0) {
            read(Math.max(0, content.get().offset() - PAGE_KEYS));
        }
    }

    /// What became of a key, in a word. What an undo brings had been there before.
    String told(PushChanges.Became became) {
        return switch (became) {
            case NEW -> brings() ? Words.text("changes.new") : Words.text("changes.back");
            case CHANGED -> Words.text("changes.changed");
            case SAME_VALUES -> Words.text("changes.same-values");
            case GONE -> Words.text("changes.gone");
        };
    }

    /// Opens the trace of a key.
    public void trace(int row) {
        workspace.journal().open(JournalPage.Trace.of(view.get(), content.get().columns(), content.get().rows().get(row).row()));
    }

    private boolean brings() {
        return entry == null || entry.kind().brings();
    }

    private void opened(JournalPage.Changes page) {
        opening = true;
        entry = Stream.concat(workspace.history().stream(), Optional.ofNullable(workspace.lastEntryProperty().get()).stream())
                .filter(known -> known.pushId() == page.entry()).findFirst().orElse(null);
        title.set(entry == null ? "" : Words.text("changes.title", EntryWords.name(entry)));
        views.setAll(entry == null ? List.of() : entry.propagations().stream()
                .filter(line -> line.store() == StoreKind.ONLINE && line.written() > 0).map(Propagation::target).toList());
        view.set(views.contains(page.view()) ? page.view() : views.stream().findFirst().orElse(null));
        opening = false;
        read(0);
    }

    private void read(long offset) {
        if (reading != null) {
            reading.abandon();
            reading = null;
        }
        FeatureStore store = workspace.storeProperty().get();
        String name = view.get();
        if (store == null || entry == null || name == null) {
            nothing(Words.text("changes.none"));
            return;
        }
        long number = entry.pushId();
        if (offset == 0) {
            places.clear();
        }
        PushChanges.Place place = places.getOrDefault(offset, PushChanges.Place.BEGINNING);
        reading = tasks.run(Words.text("changes.reading", name), progress -> store.changes(number, name, place, PAGE_KEYS),
                changes -> show(changes, offset), failure -> nothing(Notice.of(failure).text()));
    }

    private void show(PushChanges changes, long offset) {
        Propagation line = entry.propagations().stream()
                .filter(each -> each.store() == StoreKind.ONLINE && each.target().equals(view.get())).findFirst().orElseThrow();
        places.put(changes.next().passed(), changes.next());
        message.set("");
        counts.set(Words.text(brings() ? "changes.counts" : "changes.counts.back", line.inserted(), line.updated(), line.removed()));
        content.set(new Content(
                changes.columns(), changes.changes().stream().map(change -> ChangedRow.of(change, changes)).toList(), offset, changes.total()));
    }

    private void nothing(String why) {
        content.set(Content.EMPTY);
        counts.set("");
        message.set(why);
    }
}
