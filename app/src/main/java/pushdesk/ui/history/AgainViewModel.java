package pushdesk.ui.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.script.PushScript;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.ScriptForm;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.push.RowsEdit;
import pushdesk.ui.workspace.Workspace;

/// Does a push of the history once more: from its file, from the rows that the journal kept, or elsewhere.
public final class AgainViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final BiConsumer<PushSource, Path> pushFile;
    private final PushRows pushRows;

    /// Starts a push of rows that an entry brought.
    public interface PushRows {
        /// @param csv the rows under the columns' own names
        void push(PushSource source, long entry, String csv);
    }

    /// @param pushFile starts the push of a file to a push source
    /// @param pushRows starts the push of rows
    public AgainViewModel(Workspace workspace, TaskRunner tasks, Notices notices, BiConsumer<PushSource, Path> pushFile, PushRows pushRows) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.pushFile = pushFile;
        this.pushRows = pushRows;
    }

    /// Whether the entry was a push of a file that is still there, to a push source that is too.
    public boolean hasFile(PushResult entry) {
        return entry != null && source(entry).isPresent() && file(entry).isPresent();
    }

    /// Whether the journal has the rows of the entry, a push to a push source that is still there.
    public boolean hasRows(PushResult entry) {
        return entry != null && source(entry).isPresent() && !entry.pruned() && entry.rowsRead() > entry.rowsRejected();
    }

    /// Opens the file of the push as it is now, in the push mode it had: what it would do is planned, and nothing is written yet.
    public void pushFile(PushResult entry) {
        if (hasFile(entry)) {
            workspace.pushModeProperty().set(entry.mode());
            pushFile.accept(source(entry).orElseThrow(), file(entry).orElseThrow());
        }
    }

    /// Opens the rows that the journal kept of the push, likewise.
    public void pushRows(PushResult entry) {
        if (hasRows(entry)) {
            read(entry, rows -> RowsEdit.of(rows).csv(), csv -> {
                workspace.pushModeProperty().set(entry.mode());
                pushRows.push(source(entry).orElseThrow(), entry.pushId(), csv);
            });
        }
    }

    /// Makes the text that pushes the rows of the entry elsewhere.
    ///
    /// @param made gets it
    public void copy(PushResult entry, ScriptForm form, Consumer<String> made) {
        FeatureRepo repo = workspace.repoProperty().get();
        if (hasRows(entry) && repo != null) {
            String source = entry.source();
            PushMode mode = entry.mode();
            read(entry, rows -> form.of(new PushScript(repo.root(), source, mode, rows, Optional.empty())), text -> text.ifPresentOrElse(
                    copied -> {
                        made.accept(copied);
                        notices.show(Notice.info(Words.text("history.copied", EntryWords.name(entry), form.title())));
                    },
                    () -> notices.show(Notice.warning(Words.text("history.too-many", EntryWords.name(entry), entry.rowsRead(), PushScript.MOST_ROWS)))));
        }
    }

    private interface Reading<T> {
        T of(RowBatch rows);
    }

    private <T> void read(PushResult entry, Reading<T> reading, Consumer<T> then) {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            return;
        }
        tasks.run(Words.text("history.rows.reading", EntryWords.name(entry)), progress -> {
            try (RowBatch rows = store.brought(entry.pushId(), progress)) {
                return reading.of(rows);
            }
        }, then, notices::show);
    }

    private Optional<PushSource> source(PushResult entry) {
        FeatureRepo repo = workspace.repoProperty().get();
        return repo == null || entry.kind() != EntryKind.PUSH ? Optional.empty() : repo.pushSource(entry.source());
    }

    private static Optional<Path> file(PushResult entry) {
        RowOrigin origin = entry.origin();
        return origin == null || origin.kind() != RowOrigin.Kind.FILE || origin.path().isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(origin.path())).filter(Files::isRegularFile);
    }
}
