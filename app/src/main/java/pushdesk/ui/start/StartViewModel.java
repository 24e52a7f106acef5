package pushdesk.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.opening.RepositoryOpener;
import pushdesk.ui.settings.Settings;

/// What can be opened: recent repositories, samples, any folder.
public final class StartViewModel {
    private final Settings settings;
    private final List<Path> samples;
    private final RepositoryOpener opener;
    private final TaskRunner tasks;
    private final Runnable choose;
    private final Runnable chooseRegistry;
    private final ReadOnlyObjectWrapper<Set<Path>> gone = new ReadOnlyObjectWrapper<>(Set.of());

    /// @param choose lets the user choose a folder and opens it
    /// @param chooseRegistry the same with a registry
    public StartViewModel(Settings settings, List<Path> samples, RepositoryOpener opener, TaskRunner tasks, Runnable choose, Runnable chooseRegistry) {
        this.tasks = tasks;
        this.settings = settings;
        this.samples = List.copyOf(samples);
        this.opener = opener;
        this.choose = choose;
        this.chooseRegistry = chooseRegistry;
        settings.recent().addListener((ListChangeListener<Path>) change -> look());
        look();
    }

    /// Those of the recent folders and registries that are not there any more.
    public ReadOnlyObjectProperty<Set<Path>> goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /// Looks again for what is still there. A folder on a drive that answers late keeps nobody waiting.
    public void look() {
        List<Path> folders = List.copyOf(settings.recent());
        tasks.run(Words.text("start.looking"),
                progress -> folders.stream().filter(folder -> !Files.exists(folder)).collect(Collectors.toSet()), gone::set, failure -> { });
    }

    public ObservableList<Path> recent() {
        return settings.recent();
    }

    public List<Path> samples() {
        return samples;
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opener.openingProperty();
    }

    /// Why the folder asked for last is not open, or null.
    public ReadOnlyObjectProperty<RepositoryOpener.Fault> faultProperty() {
        return opener.faultProperty();
    }

    /// Opens the folder; where it is gone the fault says so.
    public void open(Path folder) {
        opener.open(folder);
    }

    public void chooseFolder() {
        choose.run();
    }

    public void chooseRegistry() {
        chooseRegistry.run();
    }

    /// What stands in the way of opening a registry is asked there.
    public RepositoryOpener opener() {
        return opener;
    }

    public void forget(Path folder) {
        settings.forget(folder);
    }
}
