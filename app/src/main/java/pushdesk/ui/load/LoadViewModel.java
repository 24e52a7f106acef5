package pushdesk.ui.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.BatchSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.ColumnNames;
import pushdesk.rows.RowProblem;
import pushdesk.rows.file.SourceFile;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Loads a file into the selected batch source: what it would do first, then, on the user's word, that.
public final class LoadViewModel {

    /// How far it is.
    public enum State { NONE, OFFERED, READING, PLANNED, REFUSED, WRITING }

    /// All that the screen says.
    ///
    /// @param ownFile whether the definition names a file to offer
    /// @param button what the one button does
    /// @param leaveOut the offer to go on without the bad rows; empty where there is none to make
    public record Outlook(State state, boolean ownFile, String button, String leaveOut, List<String> sentences) {
        static final Outlook NOTHING = new Outlook(State.NONE, false, "", List.of());

        Outlook(State state, boolean ownFile, String button, List<String> sentences) {
            this(state, ownFile, button, "", sentences);
        }

        public Outlook {
            sentences = List.copyOf(sentences);
        }
    }

    private static final int BAD_CELLS_SHOWN = 3;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NOTHING);
    private final ReadOnlyObjectWrapper<TaskRunner.Running> running = new ReadOnlyObjectWrapper<>();
    private BatchSource source;
    private PlannedLoad planned;
    private Path file;

    public LoadViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.selectionProperty().subscribe(this::selected);
        workspace.storeProperty().subscribe(this::selected);
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// The work under way, or null.
    public ReadOnlyObjectProperty<TaskRunner.Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Reads the file that the definition names, and plans.
    public void readOwn() {
        read(null);
    }

    /// Reads another file, and plans.
    public void read(Path chosen) {
        read(chosen, false);
    }

    /// Reads the file of the plan on screen again, and plans without its bad rows.
    public void leaveBadRowsOut() {
        if (!outlook.get().leaveOut().isEmpty()) {
            read(file, true);
        }
    }

    private void read(Path chosen, boolean leavingOut) {
        FeatureStore store = workspace.storeProperty().get();
        if (source == null || store == null || state() == State.READING || state() == State.WRITING) {
            return;
        }
        drop();
        file = chosen;
        BatchSource asked = source;
        tell(State.READING, "", List.of());
        start(tasks.run(Words.text("load.reading", asked.name()), progress -> PlannedLoad.of(store, asked, chosen, leavingOut, progress),
                read -> planned(asked, read), failure -> failed(asked, failure), () -> offer(asked)));
    }

    /// Does what the plan says.
    public void load() {
        FeatureStore store = workspace.storeProperty().get();
        if (state() != State.PLANNED || store == null) {
            return;
        }
        BatchSource asked = source;
        PlannedLoad now = planned;
        planned = null; // its rows are the work's now, whatever is selected meanwhile
        tell(State.WRITING, "", List.of());
        start(tasks.run(Words.text("load.writing", asked.name()), progress -> {
            try (now) {
                return store.load(now.plan(), progress);
            }
        }, result -> done(asked, result), failure -> failed(asked, failure), () -> offer(asked)));
    }

    /// Gives the plan up, or asks the work under way to stop.
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        } else {
            offer(source);
        }
    }

    private State state() {
        return outlook.get().state();
    }

    /// A plan is given up when something else is selected; writing goes on, and is told when it is done.
    private void selected() {
        var selected = workspace.storeProperty().get() != null && workspace.selectionProperty().get() instanceof BatchSource batch ? batch : null;
        if (Objects.equals(selected, source)) {
            return;
        }
        if (state() == State.READING) {
            running.get().abandon();
        }
        running.set(null);
        drop();
        source = selected;
        offer(selected);
    }

    private void start(TaskRunner.Running work) {
        if (state() == State.READING || state() == State.WRITING) {
            running.set(work);
        }
    }

    private void planned(BatchSource asked, PlannedLoad read) {
        running.set(null);
        planned = read;
        var sentences = new ArrayList<String>();
        sentences.add(Words.count("load.rows", read.rows().rowsRead(), read.rows().origin().name()));
        sentences.add(Words.text("load.columns", read.rows().columns().stream().map(PushColumn::name).collect(Collectors.joining(", "))));
        if (!read.rows().ignoredColumns().isEmpty()) {
            sentences.add(Words.text("load.ignored", ColumnNames.listed(read.rows().ignoredColumns())));
        }
        read.before().ifPresent(entry -> sentences.add(Words.text("load.before", String.valueOf(entry.pushId()))));
        sentences.addAll(read.plan().refusals());
        read.plan().problems().stream().limit(BAD_CELLS_SHOWN).map(LoadViewModel::told).forEach(sentences::add);
        long bad = read.plan().rowsRejected();
        if (!read.plan().refused()) {
            if (bad > 0) {
                sentences.add(Words.count("push.left-out", bad));
            }
            tell(State.PLANNED, Words.count(read.before().isPresent() ? "load.again" : "load.go", read.goodRows()), sentences);
            return;
        }
        boolean only = bad > 0 && read.goodRows() > 0 && read.plan().refusals().size() == 1; // then bad rows are all that stands in the way
        outlook.set(new Outlook(State.REFUSED, SourceFile.named(source), "", only ? Words.count("load.leave-out", bad) : "", sentences));
    }

    private static String told(RowProblem problem) {
        return Words.text("load.bad-cell", problem.line(), problem.column(), problem.reason());
    }

    private void done(BatchSource asked, PushResult result) {
        notices.show(Notice.info(Words.count("load.done", result.rowsRead() - result.rowsRejected(), asked.name(), String.valueOf(result.pushId()))));
        offer(asked);
        workspace.loaded(result);
    }

    private void failed(BatchSource asked, Throwable failure) {
        if (failure instanceof PushdeskException known && known.code().userFault() && asked.equals(source)) {
            running.set(null);
            drop();
            tell(State.REFUSED, "", List.of(known.getMessage()));
        } else {
            notices.show(failure);
            offer(asked);
        }
    }

    /// Back to the start, unless something else is looked at by now.
    private void offer(BatchSource asked) {
        if (Objects.equals(asked, source)) {
            running.set(null);
            drop();
            outlook.set(source == null ? Outlook.NOTHING : new Outlook(State.OFFERED, SourceFile.named(source), "", List.of()));
        }
    }

    private void drop() {
        if (planned != null) {
            planned.close();
            planned = null;
        }
    }

    private void tell(State state, String button, List<String> sentences) {
        outlook.set(new Outlook(state, SourceFile.named(source), button, sentences));
    }
}
