package pushdesk.ui.push;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushSource;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.rows.script.PushScript;
import pushdesk.serving.target.ReadBack;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
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
import pushdesk.ui.workspace.Workspace;

/// The push screen: rows come in, a plan is made at once, and a push does what the plan says.
public final class PushViewModel {

    /// How far the push is.
    public enum State { NO_ROWS, PLANNING, PLANNED, PUSHING, DONE, SENT }

    private final Workspace workspace;
    private final Notices notices;
    private final RowInputs inputs;
    private final Needs needs;
    private final PushChoices choices;
    private final Planning planning;
    private final PushRun run;
    private final Sending sending;
    private final PreviewViewModel preview;
    private final MatrixViewModel matrix = new MatrixViewModel();

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_ROWS);
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NOTHING);
    private final RowsEditing editing;
    private final PushDone done;

    private InputRows rows;
    private String message = "";

    public PushViewModel(Workspace workspace, TaskRunner tasks, Notices notices, InstantSource clock) {
        this.workspace = workspace;
        this.notices = notices;
        inputs = new RowInputs(tasks, clock);
        editing = new RowsEditing(() -> rows, this::pushing, inputs::open);
        done = new PushDone(workspace);
        needs = new Needs(workspace, tasks);
        preview = new PreviewViewModel(tasks);
        choices = new PushChoices(tasks, matrix.leftOut(), this::plan);
        planning = new Planning(workspace, tasks, matrix, preview);
        run = new PushRun(workspace, tasks);
        sending = new Sending(workspace, tasks);
        workspace.targetProperty().subscribe((was, is) -> targetChanged());
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
        return choices.fillCreatedProperty();
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
        return run.runningProperty();
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
        if (!pushing()) {
            inputs.open(Given.file(file));
        }
    }

    /// Reads a block of text, as copied from a spreadsheet, as the rows to push.
    public void paste(String text) {
        if (!pushing() && text != null && !text.isBlank()) {
            inputs.open(Given.pasted(text));
        }
    }

    /// Reads rows that an entry of the journal brought as the rows to push.
    ///
    /// @param csv under the columns' own names
    public void openBrought(long entry, String csv) {
        if (!pushing()) {
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
        choices.badRows().save(now, workspace.planProperty().get(), inputs.inputProperty().get() == Input.CSV ? csv() : null, rejectsFile, () -> {
            if (now == rows) {
                choices.badRows().leaveOut(rejectsFile);
                plan();
            }
        }, this::failed);
    }

    /// Bad rows refuse the push again.
    public void refuseBadRows() {
        choices.badRows().refuse();
        plan();
    }

    /// Does what the plan on screen says; where the making of one was stopped, makes it.
    public void push() {
        if (state.get() == State.NO_ROWS && rows != null && !message.isEmpty()) {
            plan();
            return;
        }
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
        if (sending.target().isPresent()) {
            run.send((done, failed) -> sending.start(plan, done, failed), account -> sent(), this::pushFailed);
        } else {
            run.push(plan, store, this::pushed, this::pushFailed, this::stopped);
        }
    }

    /// Asks the push under way to stop; nothing will have been written.
    public void cancel() {
        run.cancel();
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
                planning.showAgain();
            }
            tell();
        }
    }

    private void sent() {
        state.set(State.SENT);
        if (sending.complete()) {
            matrix.showSent(sending.sentTo());
        }
        tell();
        catchUp(sending.headline());
    }

    /// Sends the rows that the server has not taken.
    public void pushRest() {
        if (state.get() == State.SENT && sending.rest() > 0) {
            state.set(State.PUSHING);
            tell();
            run.send(sending::startRest, account -> sent(), this::pushFailed);
        }
    }

    /// `Push the rest, 1,000 rows`; empty where there is no rest.
    public String restTitle() {
        return state.get() == State.SENT && sending.rest() > 0 ? Words.count("deployed.rest", sending.rest()) : "";
    }

    /// Plans the same rows once more.
    public void pushAgain() {
        if (state.get() == State.DONE || state.get() == State.SENT) {
            plan();
        }
    }

    private void repositoryChanged(boolean another) {
        if (another && !pushing()) {
            csv().close();
        }
        sourceChanged();
    }

    /// What a push must bring has changed: everything that was read or chosen for the source before is read again or forgotten.
    private void sourceChanged() {
        editing.leave();
        if (run.makesWait()) {
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
        if (run.makesWait()) {
            return;
        }
        InputRows now = inputs.rows();
        if (now == rows) {
            tell();
            return;
        }
        String why = message;
        List<Propagation> before = planning.outdated();
        forget();
        if (!before.isEmpty() && now != null) { // the file was edited under a plan: its new rows are compared with that
            planning.outdated(before);
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
        choices.forget();
        planning.outdated(List.of());
        message = "";
    }

    /// Plans what is on screen now. Whatever was planned or done before is no longer shown as if it were this.
    private void plan() {
        if (run.makesWait()) {
            return;
        }
        planning.clear();
        done.forget();
        sending.forget();
        if (planning.outdated().isEmpty()) {
            message = "";
        }
        FeatureStore store = workspace.storeProperty().get();
        if (rows == null || store == null || needs.known() == null) {
            matrix.clear();
            state.set(State.NO_ROWS);
            tell();
            return;
        }
        state.set(State.PLANNING);
        tell();
        planning.make(choices.request(needs.known().source().name(), workspace.pushModeProperty().get(), rows.batch()), store, this::planned, this::failed);
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

    private void planned() {
        state.set(State.PLANNED);
        tell();
    }

    private void pushed(PushResult result) {
        done.set(result);
        workspace.planProperty().set(null);
        matrix.show(result);
        if (run.stoppedTooLate()) {
            message = Words.text("push.cancelled-late");
        }
        state.set(State.DONE);
        tell();
        workspace.pushed(result);
        if (!catchUp(PushWords.done(result) + " " + PushWords.written(result))) {
            needs.ask(csv()::requireNext, this::failed);
        }
    }

    private void stopped() {
        message = Words.text("push.cancelled");
        state.set(State.PLANNED);
        tell();
        catchUp(message);
    }

    private void pushFailed(Throwable failure) {
        PushPlan before = workspace.planProperty().get();
        state.set(State.PLANNED);
        if (failure instanceof PushdeskException known && known.code() == ErrorCode.PLAN_OUTDATED && before != null) {
            planning.outdated(before.propagations());
            message = known.getMessage();
            csv().readAgainIfChanged();
            plan();
        } else {
            failed(failure);
        }
        catchUp(Notice.of(failure).text());
    }

    /// Does what had to wait for the end of the push; how that ended is then told in the window.
    private boolean catchUp(String ended) {
        boolean waited = run.endsWaiting();
        if (waited) {
            notices.show(Notice.info(ended));
            sourceChanged();
            rowsChanged();
        }
        return waited;
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
        outlook.set(new OutlookWords(workspace, state.get(), rows, needs.known(), done.result(), choices.badRows(), sending, message, waitingFor()).outlook());
    }

    /// Whether a feature view consumes the source, as far as is known.
    public boolean isConsumed() {
        return !needs.sameSource() || !needs.known().consumers().isEmpty();
    }

    /// What is missing before rows can be pushed, in one sentence.
    public String waitingFor() {
        return needs.waitingFor().orElseGet(inputs::waitingFor);
    }
}
