package pushdesk.ui.materialize;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.model.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.PushResult;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;

/// What to materialize, what that will do, and doing it.
public final class MaterializeViewModel {

    /// Where each view begins.
    public enum From {
        WHERE_IT_ENDED("materialize.from.ended"), START("materialize.from.start");

        private final String title;

        From(String title) {
            this.title = title;
        }

        public String title() {
            return Words.text(title);
        }
    }

    /// How far it is.
    public enum State { NOTHING, PLANNING, PLANNED, WRITING, DONE }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final InstantSource clock;
    private final ObjectProperty<From> from = new SimpleObjectProperty<>(From.WHERE_IT_ENDED);
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty end = new SimpleStringProperty("");
    private final ObservableList<ViewChoice> views = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<MaterializePlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushResult> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final MatrixViewModel matrix = new MatrixViewModel();
    private TaskRunner.Running work;
    private int wanted;

    public MaterializeViewModel(Workspace workspace, TaskRunner tasks, Notices notices, InstantSource clock) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
        workspace.repoProperty().subscribe(this::offer);
        workspace.storeProperty().subscribe(store -> changed());
        workspace.figuresProperty().subscribe(figures -> outdated());
        from.subscribe(chosen -> changed());
        start.subscribe(text -> changed());
        end.subscribe(text -> changed());
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    public ObjectProperty<From> fromProperty() {
        return from;
    }

    /// The earliest event time, where it begins at one.
    public StringProperty startProperty() {
        return start;
    }

    /// The latest event time; empty for now.
    public StringProperty endProperty() {
        return end;
    }

    /// The views that take part in a materialization.
    public ObservableList<ViewChoice> views() {
        return views;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The plan on screen, or null.
    public ReadOnlyObjectProperty<MaterializePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What was done, or null.
    public ReadOnlyObjectProperty<PushResult> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why nothing can be done; empty for no reason.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    /// Works out what it will do.
    public void plan() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null || state.get() == State.WRITING) {
            return;
        }
        giveUp();
        Optional<MaterializeRequest> request = request();
        if (request.isEmpty()) {
            return;
        }
        int asked = ++wanted;
        state.set(State.PLANNING);
        work = tasks.run(Words.text("materialize.planning"), progress -> store.planMaterialize(request.get(), progress), planned -> {
            if (asked == wanted) {
                show(planned);
            } else {
                planned.close(); // another one was asked for meanwhile
            }
        }, failure -> failed(failure, asked), () -> back(asked, State.NOTHING));
    }

    private void show(MaterializePlan planned) {
        close();
        done.set(null);
        boolean reachesFurther = planned.refused() && planned.plans().isEmpty() && from.get() == From.WHERE_IT_ENDED;
        message.set(String.join(" ", planned.refusals()) + (reachesFurther ? " " + Words.text("materialize.further", From.START.title()) : ""));
        matrix.show(planned);
        plan.set(planned);
        state.set(State.PLANNED);
    }

    /// Writes what is planned.
    public void write() {
        FeatureStore store = workspace.storeProperty().get();
        MaterializePlan planned = plan.get();
        if (store == null || planned == null || planned.refused() || state.get() != State.PLANNED) {
            return;
        }
        int asked = ++wanted;
        state.set(State.WRITING);
        work = tasks.run(Words.text("materialize.writing"), progress -> store.materialize(planned, progress), result -> {
            planned.close();
            if (asked == wanted) {
                plan.set(null);
                state.set(State.DONE);
                done.set(result);
                matrix.show(result);
            }
            workspace.pushed(result);
        }, failure -> {
            closeUnlessShown(planned, asked);
            if (asked == wanted) {
                failed(failure, asked);
            } else {
                notices.show(failure); // nobody looks at this plan any more
            }
        }, () -> {
            closeUnlessShown(planned, asked);
            back(asked, State.PLANNED);
        });
    }

    private void closeUnlessShown(MaterializePlan planned, int asked) {
        if (asked != wanted) {
            planned.close();
        } else {
            state.set(State.PLANNED);
        }
    }

    private Optional<MaterializeRequest> request() {
        List<String> chosen = views.stream().filter(view -> view.chosenProperty().get()).map(ViewChoice::name).toList();
        if (chosen.isEmpty()) {
            return refused(views.isEmpty() ? Words.text("materialize.no-views") : Words.text("materialize.none-chosen"));
        }
        if (from.get() == From.START && start.get().isBlank()) {
            return refused(Words.text("materialize.start-missing"));
        }
        for (String text : List.of(from.get() == From.START ? start.get() : "", end.get())) {
            Optional<String> problem = text.isBlank() ? Optional.empty() : ValueText.problem(ScalarType.UNIX_TIMESTAMP, text.strip());
            if (problem.isPresent()) {
                return refused(problem.get() + ".");
            }
        }
        Optional<Instant> begin = from.get() == From.START ? Optional.of(time(start.get())) : Optional.empty();
        return Optional.of(new MaterializeRequest(chosen, begin, end.get().isBlank() ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : time(end.get())));
    }

    private Optional<MaterializeRequest> refused(String why) {
        close();
        state.set(State.NOTHING);
        message.set(why);
        return Optional.empty();
    }

    private static Instant time(String text) {
        return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text.strip());
    }

    private void offer(FeatureRepo repo) {
        List<String> left = views.stream().filter(view -> !view.chosenProperty().get()).map(ViewChoice::name).toList();
        views.setAll(repo == null ? List.of() : repo.featureViews().stream()
                .filter(view -> takesPart(repo, view))
                .map(view -> new ViewChoice(view.name(), !left.contains(view.name())))
                .toList());
        views.forEach(view -> view.chosenProperty().subscribe(chosen -> changed()));
        changed();
    }

    private static boolean takesPart(FeatureRepo repo, FeatureView view) {
        return view.online() && view.type() != FeatureView.Type.LABEL && view.batchSource().flatMap(repo::batchSource).isPresent();
    }

    /// Something was chosen otherwise: what was planned no longer holds.
    private void changed() {
        giveUp();
        close();
        done.set(null);
        message.set("");
        matrix.clear();
        state.set(State.NOTHING);
    }

    /// Rows were written meanwhile: a plan on screen is made anew.
    private void outdated() {
        if (state.get() == State.PLANNED) {
            plan();
        }
    }

    private void giveUp() {
        wanted++;
        if (work != null && state.get() == State.PLANNING) {
            work.cancel();
        }
    }

    private void close() {
        MaterializePlan before = plan.get();
        plan.set(null);
        if (before != null && state.get() != State.WRITING) { // what is being written is closed afterwards
            before.close();
        }
    }

    private void back(int asked, State to) {
        if (asked == wanted) {
            state.set(to);
        }
    }

    private void failed(Throwable failure, int asked) {
        if (asked != wanted) {
            return;
        }
        if (failure instanceof PushdeskException fault && fault.code().userFault()) {
            changed();
            message.set(fault.getMessage());
        } else {
            back(asked, plan.get() == null ? State.NOTHING : State.PLANNED);
            notices.show(failure);
        }
    }
}
