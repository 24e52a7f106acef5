package pushdesk.ui.opening;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.repo.registry.RepositoryPlace;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Opens and reloads repositories with their stores, in the background. FX thread only.
public final class RepositoryOpener {

    /// The engine, as far as opening needs it.
    public interface Engine {
        FeatureRepo read(RepositoryPlace place, Progress progress);

        FeatureStore open(FeatureRepo repo);

        /// The folder that the stores lie in.
        Path storeDirectory();
    }

    /// What stands in the way of opening a folder.
    public record Fault(Path folder, String sentence) {}

    /// What the user has to say before what was asked for last can be read.
    public record Choice(RepositoryPlace place, RepositoryPlace.Question question) {}

    /// @param question what stands in the way; the repository is null then
    private record Reading(RepositoryPlace place, Optional<RepositoryPlace.Question> question, FeatureRepo repo, Optional<Path> registryFile) {}

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Engine engine;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Fault> fault = new ReadOnlyObjectWrapper<>();
    private Runnable whenOpened = () -> { };
    private Runnable beforeClosing = () -> { };
    private LastGood lastGood;
    private final FigureReader figures;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>();
    private Reading open;
    private boolean again;
    private Runnable next;

    public RepositoryOpener(Workspace workspace, TaskRunner tasks, Notices notices, Engine engine) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.engine = engine;
        figures = new FigureReader(workspace, tasks, notices);
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Why the folder asked for last is not open, or null.
    public ReadOnlyObjectProperty<Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What is asked before something can be opened, or null.
    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// The question is not answered, and nothing opened.
    public void leave() {
        choice.set(null);
    }

    /// What opens the open repository again: its folder, or the file of a registry; a real path.
    public Path openedPath() {
        return open.place().path();
    }

    /// The file that the open repository is read from where that is one, the registry.
    public Optional<Path> registryFile() {
        return open.registryFile();
    }

    /// What to do once the definitions of another repository are shown.
    public void whenOpened(Runnable action) {
        whenOpened = action;
    }

    /// What to do before a store is closed, in the background.
    public void beforeClosing(Runnable action) {
        beforeClosing = action;
    }

    /// Opens a folder, or the file of a registry, in place of what is open; what is open stays where that fails. A wish while something is being
    /// read is met afterwards; of several the last.
    public void open(Path path) {
        open(path, Optional.empty());
    }

    /// @param project of a registry with several projects, the one meant
    public void open(Path path, Optional<String> project) {
        open(path, () -> project.map(RepositoryPlace.of(path)::of).orElseGet(() -> RepositoryPlace.of(path)));
    }

    /// Opens what is said exactly, in place of what is open; what is open stays where that fails.
    public void open(RepositoryPlace place) {
        open(place.path(), () -> place);
    }

    /// Shows what was applied of the open repository in place of its definitions, or the other way round.
    public void switchApplied() {
        FeatureRepo repo = workspace.repoProperty().get();
        if (repo == null) {
            return;
        }
        if (repo.applied().isEmpty()) {
            open(RepositoryPlace.appliedOf(repo.root()));
        } else if (!open.registryFile().equals(Optional.of(repo.root()))) {
            open(repo.root());
        } else {
            notices.show(Notice.warning(Words.text("opening.no-definitions", repo.root())));
        }
    }

    private void open(Path path, Supplier<RepositoryPlace> place) {
        if (opening.get()) {
            next = () -> open(path, place); // what is open is also read again by itself, at any time
            return;
        }
        fault.set(null);
        choice.set(null);
        start(Words.text("opening.folder", path.toAbsolutePath().getFileName()), path, progress -> read(place.get(), progress));
    }

    /// Reads the open repository again, with what changed in its files. A wish while it is being read is met afterwards.
    public void reload() {
        if (workspace.repoProperty().get() == null) {
            return;
        }
        if (opening.get()) {
            again = true;
            return;
        }
        RepositoryPlace place = open.place();
        start(Words.text("opening.reload", workspace.repoProperty().get().project()), place.path(), progress -> answered(place, progress));
    }

    /// Closes the open repository; its store is freed in the background.
    public void close() {
        FeatureStore store = workspace.storeProperty().get();
        if (opening.get() || workspace.repoProperty().get() == null) {
            return;
        }
        workspace.closed();
        lastGood = null;
        if (store != null) {
            tasks.run(Words.text("opening.close"), progress -> {
                beforeClosing.run();
                store.close();
                return store;
            }, closed -> {}, notices::show);
        }
    }

    private void start(String title, Path path, TaskRunner.Work<Reading> work) {
        opening.set(true);
        tasks.run(title, work, this::read, failure -> failed(path, failure), this::ended);
    }

    private Reading read(RepositoryPlace place, Progress progress) {
        Optional<RepositoryPlace.Question> question = place.question();
        return question.isPresent() ? new Reading(place, question, null, Optional.empty()) : answered(place, progress);
    }

    private Reading answered(RepositoryPlace place, Progress progress) {
        progress.phase(Words.text(place.applied() ? "opening.registry" : "opening.definitions"));
        FeatureRepo repo = engine.read(place, progress);
        RepositoryPlace known = place.found(repo);
        return new Reading(known, Optional.empty(), repo, known.registryFile());
    }

    private void read(Reading reading) {
        if (reading.question().isPresent()) {
            choice.set(new Choice(reading.place(), reading.question().get()));
            ended();
            return;
        }
        FeatureRepo repo = reading.repo();
        FeatureRepo oldRepo = workspace.repoProperty().get();
        FeatureStore oldStore = workspace.storeProperty().get();
        boolean sameAgain = lastGood != null && oldRepo != null && open.place().equals(reading.place());
        open = reading;
        LastGood before = lastGood;
        lastGood = sameAgain ? before.after(repo) : LastGood.of(repo);
        if (sameAgain) {
            ReloadWords.of(before, lastGood).ifPresent(notices::show);
        }
        if (oldStore == null || !sameAgain || oldStore.closedItself()) {
            openStore(lastGood, oldStore);
            return;
        }
        if (!lastGood.repo().equals(oldRepo)) {
            oldStore.definitions(lastGood.repo());
            show(lastGood, oldStore);
        }
        figures.read();
        ended();
    }

    private void show(LastGood shown, FeatureStore store) {
        FeatureRepo before = workspace.repoProperty().get();
        workspace.keptProperty().set(shown.kept());
        workspace.opened(shown.repo(), store);
        if (before == null || !before.root().equals(shown.repo().root())) {
            whenOpened.run();
        }
    }

    /// The definitions are shown at once; until the new store is open there is none, and nobody uses the old one while it closes.
    private void openStore(LastGood shown, FeatureStore oldStore) {
        FeatureRepo repo = shown.repo();
        show(shown, null);
        tasks.run(Words.text("opening.store", repo.project()), progress -> {
            if (oldStore != null) {
                progress.phase(Words.text("opening.close-other"));
                beforeClosing.run();
                oldStore.close();
            }
            progress.phase(Words.text("opening.open"));
            return engine.open(repo);
        }, this::opened, this::openedWithoutStore);
    }

    private void opened(FeatureStore store) {
        workspace.storeOpened(store);
        store.notice().ifPresent(notice -> notices.show(Notice.warning(notice)));
        readFigures();
        ended();
    }

    private void openedWithoutStore(Throwable failure) {
        var fault = failure instanceof PushdeskException known ? known : new PushdeskException(ErrorCode.INTERNAL, Notice.of(failure).text(), failure);
        workspace.storeFailed(fault);
        if (!fault.code().userFault()) {
            notices.show(failure);
        }
        ended();
    }

    private void failed(Path folder, Throwable failure) {
        if (workspace.repoProperty().get() == null) {
            fault.set(new Fault(folder, Notice.of(failure).text()));
        } else {
            notices.show(failure);
        }
        ended();
    }

    private void ended() {
        opening.set(false);
        if (next != null) {
            Runnable wished = next;
            next = null;
            again = false;
            wished.run();
        } else if (again) {
            again = false;
            reload();
        }
    }

    /// Reads the store's figures and the list of pushes again. A wish while they are being read is met afterwards, however often it was uttered.
    public void readFigures() {
        figures.read();
    }
}
