package pushdesk.ui.trace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import pushdesk.rows.csv.OriginLine;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowPage;
import pushdesk.store.trace.KeyTrace;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.JournalPages;
import pushdesk.ui.workspace.Workspace;

/// Every row that was ever brought for one key of a view, and the line of the file that the selected one came from.
public final class TraceViewModel {

    /// What was found.
    ///
    /// @param shown which columns the table has; the key's stand in the title
    public record Content(List<RowPage.Column> columns, List<Integer> shown, List<TracedRow> rows) {
        static final Content EMPTY = new Content(List.of(), List.of(), List.of());

        public Content {
            columns = List.copyOf(columns);
            shown = List.copyOf(shown);
            rows = List.copyOf(rows);
        }
    }

    /// The line of the file that a row came from.
    ///
    /// @param says where it stands, or why it can't be shown
    /// @param lines the file's header and the record itself; empty where they can't be shown
    public record FileLine(String says, String lines) {
        static final FileLine NOTHING = new FileLine("", "");
    }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final InstantSource clock;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<FileLine> fileLine = new ReadOnlyObjectWrapper<>(FileLine.NOTHING);
    private JournalPage page;
    private TaskRunner.Running reading;
    private TaskRunner.Running readingLine;

    public TraceViewModel(Workspace workspace, TaskRunner tasks, InstantSource clock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.clock = clock;
        workspace.journal().pageProperty().subscribe(this::opened);
        workspace.lastEntryProperty().subscribe((was, is) -> {
            if (is != null && page != null) {
                opened(page);
            }
        });
        selected.subscribe(row -> readLine());
    }

    /// Whose rows these are.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The view, or the batch source, that has the rows.
    public ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where there is something.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What the rows leave out; empty where nothing is.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The number of the selected row; -1 for none.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<FileLine> fileLineProperty() {
        return fileLine.getReadOnlyProperty();
    }

    public JournalPages journal() {
        return workspace.journal();
    }

    /// The time that ages are told from.
    public Instant now() {
        return clock.instant();
    }

    /// Looks at the entry that brought the selected row.
    public void showEntry() {
        TracedRow row = row();
        if (row != null) {
            workspace.journal().open(JournalPage.Entries.at(row.entry()));
        }
    }

    private TracedRow row() {
        int index = selected.get();
        return index >= 0 && index < content.get().rows().size() ? content.get().rows().get(index) : null;
    }

    private void opened(JournalPage wanted) {
        if (reading != null) {
            reading.abandon();
            reading = null;
        }
        page = null;
        note.set("");
        switch (wanted) {
            case JournalPage.Trace trace -> {
                page = wanted;
                title.set(Words.text("trace.title", key(trace.key())));
                subject.set(trace.view());
                read(trace);
            }
            case JournalPage.Appended appended -> {
                page = wanted;
                title.set(Words.text("trace.title.appended"));
                subject.set(appended.batchSource());
                show(appended);
            }
            default -> { }
        }
    }

    private void read(JournalPage.Trace trace) {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            nothing(Words.text("trace.closed"));
            return;
        }
        reading = tasks.run(Words.text("trace.reading", trace.view()), progress -> store.trace(trace.view(), trace.key()), this::show,
                failure -> nothing(Notice.of(failure).text()));
    }

    private void show(KeyTrace trace) {
        if (trace.rows().isEmpty()) {
            nothing(Words.text("trace.never"));
            return;
        }
        List<TracedRow> rows = trace.rows().stream().map(row -> TracedRow.of(row, workspace.history())).toList();
        note.set(workspace.history().stream().anyMatch(PushResult::pruned) ? Words.text("trace.baseline") : "");
        show(new Content(trace.columns(), TracedRow.shown(trace.columns(), false), rows));
    }

    private void show(JournalPage.Appended appended) {
        workspace.history().stream().filter(entry -> entry.pushId() == appended.row().pushId()).findFirst().ifPresentOrElse(
                entry -> show(new Content(appended.columns(), TracedRow.shown(appended.columns(), true), List.of(TracedRow.appended(appended.row(), entry)))),
                () -> nothing(Words.text("trace.pruned", String.valueOf(appended.row().pushId()))));
    }

    private void show(Content found) {
        message.set("");
        selected.set(-1);
        content.set(found);
        selected.set(0);
    }

    private void nothing(String why) {
        selected.set(-1);
        content.set(Content.EMPTY);
        message.set(why);
    }

    private void readLine() {
        if (readingLine != null) {
            readingLine.abandon();
            readingLine = null;
        }
        TracedRow row = row();
        if (row == null) {
            fileLine.set(FileLine.NOTHING);
            return;
        }
        fileLine.set(new FileLine(Words.text("trace.line.reading"), ""));
        readingLine = tasks.run(Words.text("trace.line.reading"), progress -> OriginLine.of(row.origin(), row.row().line(), progress),
                found -> fileLine.set(said(row, found)), failure -> fileLine.set(new FileLine(Notice.of(failure).text(), "")));
    }

    private static FileLine said(TracedRow row, OriginLine found) {
        String line = String.valueOf(row.row().line());
        return switch (found.state()) {
            case FOUND -> new FileLine(Words.text("trace.line", line, row.origin().path()), found.header().isEmpty() ? found.text() : found.header() + "\n" + found.text());
            case CHANGED -> new FileLine(Words.text("trace.line.changed", line, row.origin().path()), "");
            case GONE -> new FileLine(Words.text("trace.line.gone", line, row.origin().path()), "");
            case NO_FILE -> new FileLine(Words.text("trace.line.none", EntryWords.origin(row.origin()), line), "");
        };
    }

    private static String key(Map<String, String> key) {
        return key.entrySet().stream().map(part -> part.getKey() + " = " + part.getValue()).collect(Collectors.joining(", "));
    }
}
