package pushdesk.ui.opening;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.repo.registry.Repositories;
import pushdesk.store.FeatureStore;
import pushdesk.store.PushResult;
import pushdesk.store.StoreFigures;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// Opens and reloads repositories with their stores, in the background. FX thread only.
public final class RepositoryOpener {

    /// The engine, as far as opening needs it.
    public interface Engine {
        /// @param place a folder of definitions, or the file of a registry
        Repositories.Opened read(Path place, Progress progress);

        FeatureStore open(FeatureRepo repo);

        /// The folder that the stores lie in.
        Path storeDirectory();
    }

    /// What stands in the way of opening a folder.
    public record Fault(Path folder, String sentence) {}

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Engine engine;
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Fault> fault = new ReadOnlyObjectWrapper<>();
    private Runnable whenOpened = () -> { };
    private Runnable beforeClosing = () -> { };
    private LastGood lastGood;
    private Path place;
    private FeatureStore figuresOf;
    private boolean figuresAgain;
    private boolean again;

    public RepositoryOpener(Workspace workspace, TaskRunner tasks, Notices notices, Engine engine) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.engine = engine;
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Why the folder asked for last is not open, or null.
    public ReadOnlyObjectProperty<Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What to do once the definitions of another repository are shown.
    public void whenOpened(Runnable action) {
        whenOpened = action;
    }

    /// What to do before a store is closed, in the background.
    public void beforeClosing(Runnable action) {
        beforeClosing = action;
    }

    /// Where the open repository was opened: its root, or the file of its registry.
    public Path place() {
        return place;
    }

    /// Opens a folder, or the file of a registry, in place of what is open; what is open stays where that fails.
    public void open(Path folder) {
        if (opening.get()) {
            return;
        }
        fault.set(null);
        start(Words.text("opening.folder", folder.toAbsolutePath().getFileName()), folder);
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
        start(Words.text("opening.reload", workspace.repoProperty().get().project()), place);
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

    private void start(String title, Path folder) {
        opening.set(true);
        tasks.run(title, progress -> read(folder, progress), opened -> read(folder, opened), failure -> failed(folder, failure), this::ended);
    }

    private Repositories.Opened read(Path folder, Progress progress) {
        progress.phase(Words.text("opening.definitions"));
        return engine.read(folder, progress);
    }

    private void read(Path from, Repositories.Opened opened) {
        FeatureRepo repo = opened.repo();
        Path newPlace = Repositories.isRegistry(from) ? from.toAbsolutePath().normalize() : repo.root();
        FeatureRepo oldRepo = workspace.repoProperty().get();
        FeatureStore oldStore = workspace.storeProperty().get();
        boolean sameAgain = lastGood != null && oldRepo != null && newPlace.equals(place);
        place = newPlace;
        workspace.openedAsProperty().set(opened);
        LastGood before = lastGood;
        lastGood = sameAgain ? before.after(repo) : LastGood.of(repo);
        if (sameAgain) {
            ReloadWords.of(before, lastGood).ifPresent(notices::show);
        } else {
            opened.registry().ifPresent(registry -> notices.show(Notice.info(Words.text("opening.applied", registry))));
        }
        if (oldStore == null || !sameAgain) {
            openStore(lastGood, oldStore);
            return;
        }
        if (!lastGood.repo().equals(oldRepo)) {
            oldStore.definitions(lastGood.repo());
            show(lastGood, oldStore);
        }
        readFigures();
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
        if (again) {
            again = false;
            reload();
        }
    }

    /// Reads the store's figures and the list of pushes again. A wish while they are being read is met afterwards, however often it was uttered.
    public void readFigures() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            return;
        }
        if (store == figuresOf) {
            figuresAgain = true;
            return;
        }
        figuresOf = store;
        figuresAgain = false;
        tasks.run(Words.text("opening.figures"), progress -> new Figures(store.figures(), store.history()), figures -> {
            if (store == workspace.storeProperty().get()) {
                workspace.refreshed(figures.figures(), figures.history());
            }
            figuresRead(store);
        }, failure -> {
            notices.show(failure);
            figuresRead(store);
        });
    }

    private void figuresRead(FeatureStore store) {
        if (figuresOf == store) {
            figuresOf = null;
            if (figuresAgain) {
                readFigures();
            }
        }
    }

    private record Figures(StoreFigures figures, List<PushResult> history) {}
}
