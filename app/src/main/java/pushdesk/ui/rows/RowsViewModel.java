package pushdesk.ui.rows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushSource;
import pushdesk.model.push.StoreKind;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;
import pushdesk.ui.common.LocalStoreText;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.IndexList;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// An inspector: the stored rows of one view online, or of one batch source offline.
public final class RowsViewModel {

    /// What was found.
    ///
    /// @param rows their numbers; the rows themselves are read when looked at
    public record Content(List<RowPage.Column> columns, IndexList rows) {
        static final Content EMPTY = new Content(List.of(), IndexList.all(0));
    }

    private final StoreKind kind;
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final InstantSource clock;

    private final ObservableList<String> choices = FXCollections.observableArrayList();
    private final StringProperty chosen = new SimpleStringProperty();
    private final RowFilter filter = new RowFilter();
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final ReadOnlyObjectWrapper<EmptyRows> empty = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    private final AsOfViewModel asOf;
    private List<String> keyColumns = List.of();
    private RowQuery query = RowQuery.first(RowPages.PAGE_ROWS);
    private RowPages pages = new RowPages(start -> {});
    private Instant readAt = Instant.EPOCH;
    private TaskRunner.Running reading;
    private int changing;
    private boolean wanted;

    /// @param kind which of the two stores it looks into
    public RowsViewModel(StoreKind kind, Workspace workspace, TaskRunner tasks, InstantSource clock) {
        this.kind = kind;
        this.workspace = workspace;
        this.tasks = tasks;
        this.clock = clock;
        asOf = new AsOfViewModel(workspace, clock); // first, so that it knows of changes before the rows are read again
        workspace.repoProperty().subscribe(this::opened);
        workspace.storeProperty().subscribe((was, is) -> reload());
        workspace.storeFaultProperty().subscribe((was, is) -> reload());
        workspace.selectionProperty().subscribe(selected ->
                Subjects.of(kind, workspace.repoProperty().get(), selected, chosen.get()).ifPresent(chosen::set));
        workspace.lastEntryProperty().subscribe((was, is) -> reload());
        workspace.changesOfProperty().subscribe((was, is) -> showChanges(is));
        chosen.subscribe((was, is) -> together(() -> {
            filter.reset();
            keyColumns = List.of();
            reload();
        }));
        filter.onChange(this::reload);
        asOf.momentProperty().subscribe((was, is) -> reload());
    }

    /// The moment that is looked at.
    public AsOfViewModel asOf() {
        return asOf;
    }

    public StoreKind kind() {
        return kind;
    }

    /// The views, or the batch sources, to choose from.
    public ObservableList<String> choices() {
        return FXCollections.unmodifiableObservableList(choices);
    }

    /// Whose rows are shown, by name; null when there is none. Follows the selection where that fits.
    public StringProperty chosenProperty() {
        return chosen;
    }

    /// Which of them are shown, and in which order.
    public RowFilter filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// What stands instead of the table; null while there are rows.
    public ReadOnlyObjectProperty<EmptyRows> emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// What the search must say besides: keys that are absent, a query that cannot be read.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// How many rows there are, and in which store.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Grows when rows that were looked at have been read.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The push whose rows alone are shown, or null.
    public ReadOnlyObjectProperty<PushResult> changesOfProperty() {
        return workspace.changesOfProperty();
    }

    /// The row of a number in [Content#rows()]; empty while it is being read.
    public Optional<StoredRow> row(int number) {
        return pages.row(number);
    }

    /// How long the rows that are shown count.
    TimeToLive timeToLive() {
        Optional<FeatureView> view = kind == StoreKind.ONLINE
                ? Optional.ofNullable(workspace.repoProperty().get()).flatMap(repo -> repo.featureView(chosen.getValueSafe()))
                : Optional.empty();
        return new TimeToLive(view.map(FeatureView::ttl).orElse(Duration.ZERO), readAt);
    }

    /// Whether the push done last wrote the row.
    public boolean changedLast(StoredRow row) {
        return Optional.ofNullable(workspace.lastPushProperty().get()).filter(push -> push.pushId() == row.pushId()).isPresent();
    }

    /// The time that ages are told from.
    public Instant readAt() {
        return readAt;
    }

    /// Shows all rows again.
    public void clearFilters() {
        together(() -> {
            filter.clear();
            workspace.changesOfProperty().set(null);
            reload();
        });
    }

    /// Shows where a row came from; nothing while it is being read.
    public void trace(int number) {
        row(number).ifPresent(row -> workspace.journal().open(kind == StoreKind.ONLINE
                ? JournalPage.Trace.of(chosen.get(), content.get().columns(), row)
                : new JournalPage.Appended(chosen.get(), content.get().columns(), row)));
    }

    /// Opens the push screen for the source that would bring rows.
    public void pushTo(PushSource source) {
        workspace.pushSourceProperty().set(source);
        workspace.show(Workspace.Panel.PUSH);
    }

    /// What is shown, to be read again elsewhere: for export and for copies of rows not read yet.
    Optional<Export> export() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null || content.get().rows().isEmpty()) {
            return Optional.empty();
        }
        String name = chosen.get();
        RowQuery shown = query;
        RowReader reader = reader(store);
        return Optional.of(Export.of(
                kind, workspace.repoProperty().get(), name, part -> reader.read(name, shown.page(part.offset(), part.limit()), Progress.NONE), content.get()));
    }

    /// Reads again what is shown.
    public void reload() {
        if (changing > 0) {
            wanted = true;
            return;
        }
        if (reading != null) {
            reading.abandon();
            reading = null;
        }
        FeatureStore store = workspace.storeProperty().get();
        Optional<EmptyRows> reason = EmptyRows.beforeReading(kind, workspace.repoProperty().get(), store, workspace.isStoreOpening(), chosen.get());
        if (reason.isPresent()) {
            nothing(reason.get());
            return;
        }
        RowReader reader = reader(store);
        String name = chosen.get();
        String wantedKeys = filter.keysProperty().get();
        List<String> known = keyColumns;
        RowQuery wantedRows = filter.query(workspace.changesOfProperty().get());
        reading = tasks.run(Words.text("rows.reading", name), progress -> new Asked(reader, progress, name, wantedKeys, known, wantedRows).answer(), this::show, failure -> {
            content.set(Content.EMPTY);
            empty.set(null);
            summary.set("");
            message.set(Notice.of(failure).text());
        });
    }

    private void show(Asked.Answer answer) {
        RowReader reader = reader(workspace.storeProperty().get());
        String name = chosen.get();
        RowPage first = answer.page();
        query = answer.query();
        keyColumns = answer.keyColumns();
        readAt = asOf.at();
        pages = new RowPages(start -> tasks.run(
                Words.text("rows.reading", name),
                progress -> reader.read(name, answer.query().page(start, RowPages.PAGE_ROWS), progress),
                page -> arrived(answer.query(), start, page),
                failure -> message.set(Notice.of(failure).text())));
        pages.arrived(0, first.rows());
        content.set(new Content(first.columns(), IndexList.all(first.total())));
        message.set(answer.message());
        boolean past = asOf.momentProperty().get() != null;
        empty.set(first.total() > 0 ? null
                : past && !answer.filtered() ? EmptyRows.then(name, asOf.title()) : EmptyRows.afterReading(kind, workspace.repoProperty().get(), name, answer.filtered()));
        summary.set(summary(first.total(), answer.filtered()));
        revision.set(revision.get() + 1);
    }

    private void arrived(RowQuery of, long start, RowPage page) {
        if (of == query) {
            pages.arrived(start, page.rows());
            revision.set(revision.get() + 1);
        }
    }

    private String summary(long total, boolean filtered) {
        String rows = kind == StoreKind.ONLINE ? Words.count("count.keys", total) : Words.count("count.rows", total);
        if (asOf.momentProperty().get() != null) {
            return Words.text("rows.summary", rows, asOf.title());
        }
        String untouched = LocalStoreText.untouched(workspace.repoProperty().get().config(), kind);
        return filtered ? Words.text("rows.summary.found", rows, untouched) : Words.text("rows.summary", rows, untouched);
    }

    private void nothing(EmptyRows reason) {
        content.set(Content.EMPTY);
        message.set("");
        summary.set("");
        empty.set(reason);
    }

    private void opened(FeatureRepo repo) {
        together(() -> {
            String before = chosen.get();
            choices.setAll(Subjects.all(kind, repo));
            chosen.set(choices.contains(before) ? before : choices.stream().findFirst().orElse(null));
            reload();
        });
    }

    private void showChanges(PushResult push) {
        together(() -> {
            if (push != null) {
                asOf.momentProperty().set(null);
                push.propagations().stream()
                        .filter(line -> line.store() == kind && line.written() > 0)
                        .map(line -> line.target())
                        .filter(choices::contains)
                        .findFirst()
                        .ifPresent(chosen::set);
            }
            reload();
        });
    }

    /// Changes several properties and reads once.
    private void together(Runnable changes) {
        changing++;
        changes.run();
        changing--;
        if (changing == 0 && wanted) {
            wanted = false;
            reload();
        }
    }

    private RowReader reader(FeatureStore store) {
        return asOf.reader(store).orElseGet(() -> RowReader.now(store, kind));
    }
}
