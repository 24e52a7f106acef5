package pushdesk.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import pushdesk.ui.RepositoryOpener;
import pushdesk.ui.Settings;

/// What can be opened: recent repositories, samples, any folder.
public final class StartViewModel {
    private final Settings settings;
    private final List<Path> samples;
    private final RepositoryOpener opener;
    private final Runnable choose;

    /// @param choose lets the user choose a folder and opens it
    public StartViewModel(Settings settings, List<Path> samples, RepositoryOpener opener, Runnable choose) {
        this.settings = settings;
        this.samples = List.copyOf(samples);
        this.opener = opener;
        this.choose = choose;
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

    public void open(Path folder) {
        opener.open(folder);
    }

    public void chooseFolder() {
        choose.run();
    }

    public void forget(Path folder) {
        settings.forget(folder);
    }
}
