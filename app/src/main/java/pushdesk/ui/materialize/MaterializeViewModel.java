package pushdesk.ui.materialize;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.planned.PlannedEntry;
import pushdesk.ui.planned.PlannedEntry.State;
import pushdesk.ui.workspace.Workspace;

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

    private final Workspace workspace;
    private final InstantSource clock;
    private final ObjectProperty<From> from = new SimpleObjectProperty<>(From.WHERE_IT_ENDED);
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty end = new SimpleStringProperty("");
    private final ObservableList<ViewChoice> views = FXCollections.observableArrayList();
    private final PlannedEntry<MaterializePlan> entry;

    public MaterializeViewModel(Workspace workspace, TaskRunner tasks, Notices notices, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        entry = new PlannedEntry<>(workspace, tasks, notices, MaterializePlan::close);
        workspace.repoProperty().subscribe(this::offer);
        workspace.storeProperty().subscribe(store -> entry.clear());
        workspace.figuresProperty().subscribe(figures -> outdated());
        from.subscribe(chosen -> entry.clear());
        start.subscribe(text -> entry.clear());
        end.subscribe(text -> entry.clear());
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

    /// What is planned or done with all that.
    public PlannedEntry<MaterializePlan> entry() {
        return entry;
    }

    /// Works out what it will do.
    public void plan() {
        FeatureStore store = workspace.storeProperty().get();
        if (store != null && entry.stateProperty().get() != State.WRITING) {
            request().ifPresent(request -> entry.plan(Words.text("materialize.planning"), progress -> store.planMaterialize(request, progress), this::show));
        }
    }

    private String show(MaterializePlan planned) {
        entry.matrix().show(planned);
        boolean reachesFurther = planned.refused() && planned.plans().isEmpty() && from.get() == From.WHERE_IT_ENDED;
        return String.join(" ", planned.refusals()) + (reachesFurther ? " " + Words.text("materialize.further", From.START.title()) : "");
    }

    /// Writes what is planned.
    public void write() {
        FeatureStore store = workspace.storeProperty().get();
        MaterializePlan planned = entry.planProperty().get();
        if (store != null && planned != null && !planned.refused() && entry.stateProperty().get() == State.PLANNED) {
            entry.write(Words.text("materialize.writing"), progress -> store.materialize(planned, progress));
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
        entry.refuse(why);
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
        views.forEach(view -> view.chosenProperty().subscribe(chosen -> entry.clear()));
        entry.clear();
    }

    private static boolean takesPart(FeatureRepo repo, FeatureView view) {
        return view.online() && view.type() != FeatureView.Type.LABEL && view.batchSource().flatMap(repo::batchSource).isPresent();
    }

    /// Rows were written meanwhile, or what was done is undone: a plan on screen is made anew.
    private void outdated() {
        if (entry.stateProperty().get() == State.PLANNED || entry.undone()) {
            plan();
        }
    }
}
