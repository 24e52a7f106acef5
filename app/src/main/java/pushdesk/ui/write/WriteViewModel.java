package pushdesk.ui.write;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.View;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.planned.PlannedEntry;
import pushdesk.ui.planned.PlannedEntry.State;
import pushdesk.ui.workspace.Workspace;

/// Rows for one view alone: the view, the file, what writing it will do, and doing it. A view that is selected in the window becomes the choice.
public final class WriteViewModel {

    private final Workspace workspace;
    private final ObservableList<String> views = FXCollections.observableArrayList();
    private final ObjectProperty<String> view = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty leavingOut = new SimpleBooleanProperty();
    private final PlannedEntry<Planned> entry;

    public WriteViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        entry = new PlannedEntry<>(workspace, tasks, notices, planned -> planned.plan().request().rows().close());
        workspace.repoProperty().subscribe(this::offer);
        workspace.selectionProperty().subscribe(selected -> {
            if (selected instanceof FeatureView chosen && views.contains(chosen.name())) {
                view.set(chosen.name());
            }
        });
        workspace.storeProperty().subscribe(store -> {
            file.set(null);
            entry.clear();
        });
        workspace.figuresProperty().subscribe(figures -> {
            if (entry.stateProperty().get() == State.PLANNED || entry.undone()) {
                plan();
            }
        });
        view.subscribe(name -> planAnew());
        leavingOut.subscribe((before, now) -> plan());
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

    /// Whether bad rows are left out; otherwise they refuse the writing. Every file begins without.
    public BooleanProperty leavingOutProperty() {
        return leavingOut;
    }

    /// How many bad rows the plan on screen has beside good ones.
    public long badRows() {
        Planned planned = entry.planProperty().get();
        return planned == null || planned.plan().rowsRejected() == planned.plan().request().rows().rowsRead() ? 0 : planned.plan().rowsRejected();
    }

    /// What is planned or done with all that.
    public PlannedEntry<Planned> entry() {
        return entry;
    }

    /// How many rows the plan on screen writes; negative while there is none that can be carried out.
    public long rowsToWrite() {
        Planned planned = entry.planProperty().get();
        return entry.stateProperty().get() != State.PLANNED || planned == null || planned.plan().refused()
                ? -1
                : planned.plan().propagations().stream().mapToLong(line -> line.inserted() + line.updated()).sum();
    }

    /// The columns that the file must have for the view chosen.
    public List<String> needed() {
        FeatureRepo repo = workspace.repoProperty().get();
        return repo == null || view.get() == null ? List.of() : PushRequirements.ofView(repo, view.get()).columns().stream()
                .filter(column -> column.role() != pushdesk.model.push.PushColumn.Role.CREATED_TIMESTAMP)
                .map(column -> column.name())
                .toList();
    }

    /// Takes the file's rows.
    public void open(Path rows) {
        file.set(rows);
        entry.clear();
        leavingOut.set(false);
        plan();
    }

    /// @param bad why it can't be carried out; empty where it can
    public record Planned(PushPlan plan, String bad) {}

    /// Something was chosen otherwise.
    private void planAnew() {
        entry.clear();
        plan();
    }

    private void plan() {
        FeatureStore store = workspace.storeProperty().get();
        Path rows = file.get();
        String name = view.get();
        boolean skipping = leavingOut.get();
        if (store != null && rows != null && name != null && entry.stateProperty().get() != State.WRITING) {
            entry.plan(Words.text("write.planning", rows.getFileName()), progress -> planned(store, rows, name, skipping, progress), found -> {
                entry.matrix().showWriting(found.plan());
                return found.bad();
            });
        }
    }

    private static Planned planned(FeatureStore store, Path file, String view, boolean leavingOut, Progress progress) {
        PushRequirements requirements = store.viewRequirements(view);
        try (RowInput input = RowInput.file(file)) {
            RowFormat format = RowFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(RowFiles.header(input, format), requirements);
            RowBatch rows = RowFiles.read(input, format, mapping, requirements, progress);
            boolean whole = false;
            try {
                PushPlan plan = store.planWrite(view, rows, leavingOut, progress);
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
        if (reasons.isEmpty() || plan.problems().isEmpty()) {
            return reasons;
        }
        RowProblem first = plan.problems().getFirst();
        return Words.text("write.bad", reasons, String.valueOf(first.line()), first.column(), first.reason());
    }

    /// Writes what is planned.
    public void write() {
        FeatureStore store = workspace.storeProperty().get();
        if (store != null && rowsToWrite() >= 0) {
            PushPlan planned = entry.planProperty().get().plan();
            entry.write(Words.text("write.writing", view.get()), progress -> store.write(planned, progress));
        }
    }

    private void offer(FeatureRepo repo) {
        String before = view.get();
        views.setAll(repo == null ? List.of() : repo.featureViews().stream().filter(FeatureView::online).map(View::name).toList());
        view.set(views.contains(before) ? before : views.isEmpty() ? null : views.getFirst());
        planAnew();
    }
}
