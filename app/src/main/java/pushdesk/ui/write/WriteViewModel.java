package pushdesk.ui.write;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushRequirements;
import pushdesk.model.PushdeskException;
import pushdesk.model.View;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.PushPlan;
import pushdesk.store.PushResult;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;

/// Rows for one view alone: the view, the file, what writing it will do, and doing it. A view that is selected in the window becomes the choice.
public final class WriteViewModel {

    /// How far it is.
    public enum State { NOTHING, PLANNING, PLANNED, WRITING, DONE }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ObservableList<String> views = FXCollections.observableArrayList();
    private final ObjectProperty<String> view = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyObjectWrapper<PushPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PushResult> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final MatrixViewModel matrix = new MatrixViewModel();
    private int wanted;

    public WriteViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.repoProperty().subscribe(this::offer);
        workspace.selectionProperty().subscribe(selected -> {
            if (selected instanceof FeatureView chosen && views.contains(chosen.name())) {
                view.set(chosen.name());
            }
        });
        workspace.storeProperty().subscribe(store -> {
            file.set(null);
            clear();
        });
        workspace.figuresProperty().subscribe(figures -> {
            if (state.get() == State.PLANNED) {
                plan();
            }
        });
        view.subscribe(name -> plan());
    }

    public ReadOnlyObjectProperty<FeatureRepo> repoProperty() {
        return workspace.repoProperty();
    }

    /// The views that are online.
    public ObservableList<String> views() {
        return views;
    }

    /// The view to write to, or null.
    public ObjectProperty<String> viewProperty() {
        return view;
    }

    /// The file of rows, or null.
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What was done, or null.
    public ReadOnlyObjectProperty<PushResult> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why nothing can be written; empty for no reason.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    /// How many rows the plan on screen writes; negative while there is none that can be carried out.
    public long rowsToWrite() {
        PushPlan planned = plan.get();
        return state.get() != State.PLANNED || planned == null || planned.refused()
                ? -1
                : planned.propagations().stream().mapToLong(line -> line.inserted() + line.updated()).sum();
    }

    /// The columns that the file must have for the view chosen.
    public List<String> needed() {
        FeatureRepo repo = workspace.repoProperty().get();
        return repo == null || view.get() == null ? List.of() : PushRequirements.ofView(repo, view.get()).columns().stream()
                .filter(column -> column.role() != pushdesk.model.PushColumn.Role.CREATED_TIMESTAMP)
                .map(column -> column.name())
                .toList();
    }

    /// Takes the file's rows.
    public void open(Path rows) {
        file.set(rows);
        plan();
    }

    private record Planned(PushPlan plan, String bad) {}

    private void plan() {
        clear();
        FeatureStore store = workspace.storeProperty().get();
        Path rows = file.get();
        String name = view.get();
        if (store == null || rows == null || name == null) {
            return;
        }
        int asked = wanted;
        state.set(State.PLANNING);
        tasks.run(Words.text("write.planning", rows.getFileName()), progress -> planned(store, rows, name, progress), found -> {
            if (asked != wanted) {
                found.plan().request().rows().close(); // another one was asked for meanwhile
                return;
            }
            plan.set(found.plan());
            matrix.show(found.plan());
            message.set(found.bad());
            state.set(State.PLANNED);
        }, failure -> failed(failure, asked), () -> {
            if (asked == wanted) {
                state.set(State.NOTHING);
            }
        });
    }

    private static Planned planned(FeatureStore store, Path file, String view, Progress progress) {
        PushRequirements requirements = store.viewRequirements(view);
        try (RowInput input = RowInput.file(file)) {
            RowFormat format = RowFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(RowFiles.header(input, format), requirements);
            RowBatch rows = RowFiles.read(input, format, mapping, requirements, progress);
            boolean whole = false;
            try {
                PushPlan plan = store.planWrite(view, rows, false, progress);
                whole = true;
                return new Planned(plan, refusal(plan));
            } finally {
                if (!whole) {
                    rows.close();
                }
            }
        }
    }

    /// Why the plan is refused, with the first bad cell.
    private static String refusal(PushPlan plan) {
        String reasons = String.join(" ", plan.refusals());
        if (plan.problems().isEmpty()) {
            return reasons;
        }
        RowProblem first = plan.problems().getFirst();
        return Words.text("write.bad", reasons, String.valueOf(first.line()), first.column(), first.reason());
    }

    /// Writes what is planned.
    public void write() {
        FeatureStore store = workspace.storeProperty().get();
        PushPlan planned = plan.get();
        if (store == null || rowsToWrite() < 0) {
            return;
        }
        int asked = wanted;
        state.set(State.WRITING);
        tasks.run(Words.text("write.writing", view.get()), progress -> store.write(planned, progress), result -> {
            planned.request().rows().close();
            if (asked == wanted) {
                plan.set(null);
                done.set(result);
                matrix.show(result);
                state.set(State.DONE);
            }
            workspace.pushed(result);
        }, failure -> {
            closeUnlessShown(planned, asked);
            if (asked == wanted) {
                failed(failure, asked);
            } else {
                notices.show(failure); // nobody looks at this plan any more
            }
        }, () -> closeUnlessShown(planned, asked));
    }

    private void closeUnlessShown(PushPlan planned, int asked) {
        if (asked != wanted) {
            planned.request().rows().close();
        } else {
            state.set(State.PLANNED);
        }
    }

    private void offer(FeatureRepo repo) {
        String before = view.get();
        views.setAll(repo == null ? List.of() : repo.featureViews().stream().filter(FeatureView::online).map(View::name).toList());
        view.set(views.contains(before) ? before : views.isEmpty() ? null : views.getFirst());
        plan();
    }

    private void clear() {
        wanted++;
        closePlan();
        done.set(null);
        message.set("");
        matrix.clear();
        state.set(State.NOTHING);
    }

    private void closePlan() {
        PushPlan before = plan.get();
        plan.set(null);
        if (before != null && state.get() != State.WRITING) { // what is being written is closed afterwards
            before.request().rows().close();
        }
    }

    private void failed(Throwable failure, int asked) {
        if (asked != wanted) {
            return;
        }
        if (failure instanceof PushdeskException fault && fault.code().userFault()) {
            clear();
            message.set(fault.getMessage());
        } else {
            state.set(plan.get() == null ? State.NOTHING : State.PLANNED);
            notices.show(failure);
        }
    }
}
