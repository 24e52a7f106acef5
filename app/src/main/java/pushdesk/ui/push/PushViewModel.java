package pushdesk.ui.push;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.rows.script.PushScript;
import pushdesk.serving.client.SentPush;
import pushdesk.serving.target.ReadBack;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.push.input.CsvViewModel;
import pushdesk.ui.push.input.FormViewModel;
import pushdesk.ui.push.input.GeneratorViewModel;
import pushdesk.ui.push.input.Given;
import pushdesk.ui.push.input.Input;
import pushdesk.ui.push.input.InputRows;
import pushdesk.ui.push.input.RowInputs;
import pushdesk.ui.push.preview.PreviewViewModel;
import pushdesk.ui.workspace.Pushing;
import pushdesk.ui.workspace.Workspace;

/// The push screen: rows come in, a plan is made at once, and a push does what the plan says.
public final class PushViewModel {

    /// How far the push is.
    public enum State { NO_ROWS, PLANNING, PLANNED, PUSHING, DONE, SENT }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final RowInputs inputs;
    private final Needs needs;
    private final BadRows badRows;
    private final Sending sending;
    private final PreviewViewModel preview;
    private final MatrixViewModel matrix = new MatrixViewModel();

    private final BooleanProperty fillCreated = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_ROWS);
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NOTHING);
    private final RowsEditing editing;
    private final PushDone done;
    private final ReadOnlyObjectWrapper<TaskRunner.Running> running = new ReadOnlyObjectWrapper<>();

    private InputRows rows;
    private String message = "";
    private List<Propagation> outdated = List.of();
    private TaskRunner.Running planning;
    private boolean changedMeanwhile;
    private boolean forgetting;

    public PushViewModel(Workspace workspace, TaskRunner tasks, Notices notices, InstantSource clock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        inputs = new RowInputs(tasks, clock);
        editing = new RowsEditing(() -> rows, () -> state.get() == State.PUSHING, inputs::open);
        done = new PushDone(workspace);
        needs = new Needs(workspace, tasks);
        badRows = new BadRows(tasks);
        sending = new Sending(workspace, tasks);
        workspace.targetProperty().subscribe((was, is) -> targetChanged());
        preview = new PreviewViewModel(tasks);
        workspace.repoProperty().subscribe((was, is) -> repositoryChanged(was == null || is == null || !was.root().equals(is.root())));
        workspace.storeProperty().subscribe((was, is) -> sourceChanged());
        workspace.storeFaultProperty().subscribe((was, is) -> tell());
        workspace.pushSourceProperty().subscribe((was, is) -> sourceChanged());
        workspace.pushModeProperty().subscribe((was, is) -> {
            form().require(needs.known(), is, true);
            plan();
        });
        workspace.writeRuleProperty().subscribe((was, is) -> plan());
        workspace.lastEntryProperty().subscribe((was, is) -> revised(is));
        inputs.watch(this::rowsChanged, this::tell);
        fillCreated.subscribe((was, is) -> plan());
        matrix.leftOut().addListener((SetChangeListener<String>) change -> plan());
        sourceChanged();
    }

    public ObjectProperty<Input> inputProperty() {
        return inputs.inputProperty();
    }

    public ObjectProperty<PushSource> sourceProperty() {
        return workspace.pushSourceProperty();
    }

    /// The push mode, the same as on the graph.
    public ObjectProperty<PushMode> modeProperty() {
        return workspace.pushModeProperty();
    }

    /// Give rows the time of the push where they bring no created column.
    public BooleanProperty fillCreatedProperty() {
        return fillCreated;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// All that the foot of the screen says.
    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// Whether a push is under way. What would change its rows waits.
    public boolean pushing() {
        return state.get() == State.PUSHING;
    }

    /// The push under way, or null.
    public ReadOnlyObjectProperty<TaskRunner.Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public CsvViewModel csv() {
        return inputs.csv();
    }

    public GeneratorViewModel generator() {
        return inputs.generator();
    }

    public FormViewModel form() {
        return inputs.form();
    }

    public PreviewViewModel preview() {
        return preview;
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    public Workspace workspace() {
        return workspace;
    }

    /// The name of the column of the created time; empty where there is none.
    public String createdColumn() {
        return needs.createdColumn();
    }

    /// Reads a CSV file as the rows to push. A push under way is left alone.
    public void open(Path file) {
        if (state.get() != State.PUSHING) {
            inputs.open(Given.file(file));
        }
    }

    /// Reads a block of text, as copied from a spreadsheet, as the rows to push.
    public void paste(String text) {
        if (state.get() != State.PUSHING && text != null && !text.isBlank()) {
            inputs.open(Given.pasted(text));
        }
    }

    /// Reads rows that an entry of the journal brought as the rows to push.
    ///
    /// @param csv under the columns' own names
    public void openBrought(long entry, String csv) {
        if (state.get() != State.PUSHING) {
            inputs.open(Given.brought(entry, csv));
        }
    }

    /// The rows on screen opened to be edited.
    public RowsEditing editing() {
        return editing;
    }

    /// The push that was just done.
    public PushDone done() {
        return done;
    }

    /// The rows on screen as a script that pushes them elsewhere; empty while there are none.
    public Optional<PushScript> script() {
        if (rows == null || workspace.repoProperty().get() == null || workspace.pushSourceProperty().get() == null) {
            return Optional.empty();
        }
        PushMode mode = done.result() == null ? workspace.pushModeProperty().get() : done.result().mode();
        return Optional.of(new PushScript(
                workspace.repoProperty().get().root(), workspace.pushSourceProperty().get().name(), mode, rows.batch(), inputs.readFrom()));
    }

    /// Leaves bad rows out of the push once they are saved to a file, each with its reasons.
    public void pushGoodRows(Path rejectsFile) {
        InputRows now = rows;
        badRows.save(now, workspace.planProperty().get(), inputs.inputProperty().get() == Input.CSV ? csv() : null, rejectsFile, () -> {
            if (now == rows) {
                badRows.leaveOut(rejectsFile);
                plan();
            }
        }, this::failed);
    }

    /// Bad rows refuse the push again.
    public void refuseBadRows() {
        badRows.refuse();
        plan();
    }

    /// Does what the plan on screen says.
    public void push() {
        PushPlan plan = workspace.planProperty().get();
        FeatureStore store = workspace.storeProperty().get();
        if (plan == null || plan.refused() || state.get() != State.PLANNED || editing.open()) {
            return;
        }
        message = "";
        if (!sending.confirmed()) {
            tell();
            return;
        }
        state.set(State.PUSHING);
        tell();
        running.set(sending.target().isPresent() ? sending.start(plan, this::sent, this::sendingFailed) : pushHere(plan, store));
        if (state.get() != State.PUSHING) {
            running.set(null);
        }
    }

    private TaskRunner.Running pushHere(PushPlan plan, FeatureStore store) {
        var pushing = new Pushing(plan.request().source(), plan.request().mode(), plan.propagations());
        workspace.pushing(pushing);
        TaskRunner.Running work = tasks.run(Words.text("push.work", plan.request().source()), progress -> store.push(plan, progress), this::pushed, this::pushFailed, this::stopped);
        pushing.follow(work);
        return work;
    }

    /// Asks the push under way to stop; nothing will have been written.
    public void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    /// What a deployed server holds for keys that were sent there, as it was read last; or null.
    public ReadOnlyObjectProperty<ReadBack> readBackProperty() {
        return sending.readBackProperty();
    }

    /// Reads what the deployed server holds now for keys that were just sent.
    public void readBack() {
        if (state.get() == State.SENT) {
            sending.readBack(this::failed);
        }
    }

    private void targetChanged() {
        sending.forget();
        if (state.get() == State.SENT) {
            plan();
        } else {
            if (state.get() == State.PLANNED) {
                show(workspace.planProperty().get());
            }
            tell();
        }
    }

    private void sent(SentPush account) {
        running.set(null);
        state.set(State.SENT);
        tell();
        catchUp(sending.headline());
    }

    private void sendingFailed(Throwable failure) {
        running.set(null);
        state.set(State.PLANNED);
        failed(failure);
        catchUp(Notice.of(failure).text());
    }

    /// Plans the same rows once more.
    public void pushAgain() {
        if (state.get() == State.DONE || state.get() == State.SENT) {
            plan();
        }
    }

    private void repositoryChanged(boolean another) {
        if (another && state.get() != State.PUSHING) {
            csv().close();
        }
        sourceChanged();
    }

    /// What a push must bring has changed: everything that was read or chosen for the source before is read again or forgotten.
    private void sourceChanged() {
        editing.leave();
        if (state.get() == State.PUSHING) {
            changedMeanwhile = true;
            return;
        }
        forget();
        boolean same = needs.sameSource();
        needs.forget();
        inputs.forget(workspace.pushModeProperty().get(), same);
        plan();
        needs.ask(known -> {
            inputs.require(known, workspace.pushModeProperty().get(), same);
            plan();
        }, this::failed);
    }

    private void rowsChanged() {
        if (state.get() == State.PUSHING) {
            changedMeanwhile = true;
            return;
        }
        InputRows now = inputs.rows();
        if (now == rows) {
            tell();
            return;
        }
        String why = message;
        List<Propagation> before = outdated;
        forget();
        if (!before.isEmpty() && now != null) { // the file was edited under a plan: its new rows are compared with that
            outdated = before;
            message = why;
        }
        rows = now;
        if (rows == null) {
            preview.clear();
        } else {
            preview.show(rows.batch(), rows.fileColumns());
        }
        plan();
    }

    private void forget() {
        forgetting = true;
        badRows.refuse();
        outdated = List.of();
        message = "";
        matrix.leftOut().clear();
        fillCreated.set(false);
        forgetting = false;
    }

    /// Plans what is on screen now. Whatever was planned or done before is no longer shown as if it were this.
    private void plan() {
        if (forgetting) {
            return;
        }
        if (state.get() == State.PUSHING) {
            changedMeanwhile = true;
            return;
        }
        if (planning != null) {
            planning.abandon();
            planning = null;
        }
        done.forget();
        sending.forget();
        if (outdated.isEmpty()) {
            message = "";
        }
        workspace.planProperty().set(null);
        preview.unplanned();
        FeatureStore store = workspace.storeProperty().get();
        if (rows == null || store == null || needs.known() == null) {
            matrix.clear();
            state.set(State.NO_ROWS);
            tell();
            return;
        }
        var request = new PushRequest(
                needs.known().source().name(),
                workspace.pushModeProperty().get(),
                rows.batch(),
                matrix.leftOut(),
                badRows.leftOut(),
                fillCreated.get());
        state.set(State.PLANNING);
        tell();
        planning = tasks.run(Words.text("push.planning.work"), progress -> store.plan(request, progress), this::planned, this::failed);
    }

    /// What is stored has changed by an undo or a reset: a plan is made anew, and a push that is no longer in effect is not shown as done.
    private void revised(PushResult entry) {
        boolean revised = entry != null && !entry.kind().brings();
        if (revised && (state.get() != State.DONE || workspace.lastPushProperty().get() == null)) {
            plan();
        }
    }

    /// To be called when the tables of views were exchanged: what was planned no longer holds. What was pushed does.
    public void tablesChanged() {
        if (state.get() == State.PLANNED || state.get() == State.PLANNING) {
            plan();
        }
    }

    private void planned(PushPlan plan) {
        show(plan);
        outdated = List.of();
        preview.planned(plan);
        workspace.planProperty().set(plan);
        state.set(State.PLANNED);
        tell();
    }

    /// What a deployed server would do with the rows is not known here.
    private void show(PushPlan plan) {
        if (sending.target().isPresent() && !plan.refused()) {
            matrix.showSending(plan, sending.target().get().name());
        } else if (outdated.isEmpty()) {
            matrix.show(plan);
        } else {
            matrix.show(plan, outdated);
        }
    }

    private void pushed(PushResult result) {
        running.set(null);
        done.set(result);
        workspace.planProperty().set(null);
        matrix.show(result);
        state.set(State.DONE);
        tell();
        workspace.pushed(result);
        if (!changedMeanwhile) {
            needs.ask(csv()::requireNext, this::failed);
        }
        catchUp(PushWords.done(result) + " " + PushWords.written(result));
    }

    private void stopped() {
        running.set(null);
        workspace.pushing(null);
        message = Words.text("push.cancelled");
        state.set(State.PLANNED);
        tell();
        catchUp(message);
    }

    private void pushFailed(Throwable failure) {
        running.set(null);
        workspace.pushing(null);
        PushPlan before = workspace.planProperty().get();
        state.set(State.PLANNED);
        if (failure instanceof PushdeskException known && known.code() == ErrorCode.PLAN_OUTDATED && before != null) {
            outdated = before.propagations();
            message = known.getMessage();
            csv().readAgainIfChanged();
            plan();
        } else {
            failed(failure);
        }
        catchUp(Notice.of(failure).text());
    }

    /// Does what had to wait for the end of the push; how that ended is then told in the window.
    private void catchUp(String ended) {
        if (changedMeanwhile) {
            changedMeanwhile = false;
            notices.show(Notice.info(ended));
            sourceChanged();
            rowsChanged();
        }
    }

    private void failed(Throwable failure) {
        if (Notice.of(failure).details().isEmpty()) {
            message = failure.getMessage();
        } else {
            notices.show(failure);
        }
        if (state.get() == State.PLANNING) {
            state.set(State.NO_ROWS);
            matrix.clear();
        }
        tell();
    }

    private void tell() {
        outlook.set(new OutlookWords(workspace, state.get(), rows, needs.known(), done.result(), badRows, sending, message, waitingFor()).outlook());
    }

    /// What is missing before rows can be pushed, in one sentence.
    public String waitingFor() {
        return needs.waitingFor().orElseGet(inputs::waitingFor);
    }
}
