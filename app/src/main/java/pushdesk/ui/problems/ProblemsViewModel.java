package pushdesk.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import pushdesk.model.FeatureRepo;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.workspace.Workspace;

/// The problems of the open repository, and which of them are looked for.
public final class ProblemsViewModel {
    private final Workspace workspace;
    private final Consumer<SourceLocation> editor;
    private final ObjectProperty<Problem.Severity> least = new SimpleObjectProperty<>(Problem.Severity.INFO);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Problem> all = FXCollections.observableArrayList();
    private final FilteredList<Problem> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.of(List.of()));

    /// How many there are of each severity.
    public record Summary(long errors, long warnings, long infos) {

        static Summary of(List<Problem> problems) {
            return new Summary(count(problems, Problem.Severity.ERROR), count(problems, Problem.Severity.WARNING), count(problems, Problem.Severity.INFO));
        }

        private static long count(List<Problem> problems, Problem.Severity severity) {
            return problems.stream().filter(problem -> problem.severity() == severity).count();
        }

        public long total() {
            return errors + warnings + infos;
        }
    }

    /// @param editor opens a place in the user's editor
    public ProblemsViewModel(Workspace workspace, Consumer<SourceLocation> editor) {
        this.workspace = workspace;
        this.editor = editor;
        workspace.repoProperty().subscribe(this::show);
        filter.subscribe(text -> narrow());
        least.subscribe(severity -> narrow());
    }

    /// What a problem must contain to be shown: in its place, sentence or advice, without regard to case.
    public StringProperty filterProperty() {
        return filter;
    }

    /// How bad a problem must be at least to be shown.
    public ObjectProperty<Problem.Severity> leastProperty() {
        return least;
    }

    /// The problems that the filter lets through, the worst first.
    public ObservableList<Problem> shown() {
        return shown;
    }

    /// Of all problems, whatever the filter.
    public ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public boolean repositoryOpen() {
        return workspace.repoProperty().get() != null;
    }

    /// Shows the place of a problem.
    public void open(Problem problem) {
        workspace.showPlace(problem.location());
    }

    /// Opens the place of a problem in the user's editor.
    public void openInEditor(Problem problem) {
        editor.accept(problem.location());
    }

    private void narrow() {
        String text = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(problem -> problem.severity().compareTo(least.get()) <= 0 && matches(problem, text));
    }

    private void show(FeatureRepo repo) {
        List<Problem> problems = repo == null ? List.of() : repo.problems();
        all.setAll(problems);
        summary.set(Summary.of(problems));
    }

    private static boolean matches(Problem problem, String text) {
        return List.of(problem.location().toString(), problem.message(), problem.advice(), problem.severity().name()).stream()
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }
}
