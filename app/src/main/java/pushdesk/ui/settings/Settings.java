package pushdesk.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import pushdesk.ui.common.look.Theme;

/// What is kept between runs: looks, sizes, recent repositories. One small file of text, whose faulty or unknown lines are passed over.
public final class Settings {
    private static final double LEAST_SIZE = 100;
    private static final double LARGEST = 20_000;

    /// Bounds of the text's size.
    public static final double LEAST_TEXT = 0.8;
    public static final double MOST_TEXT = 2;

    private final SettingsFile file;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    private final DoubleProperty catalogWidth = new SimpleDoubleProperty(this, "catalogWidth", 232);
    private final DoubleProperty workHeight = new SimpleDoubleProperty(this, "workHeight", 440);
    private final DoubleProperty detailsWidth = new SimpleDoubleProperty(this, "detailsWidth", 320);
    private final DoubleProperty windowWidth = new SimpleDoubleProperty(this, "windowWidth", 1440);
    private final DoubleProperty windowHeight = new SimpleDoubleProperty(this, "windowHeight", 900);
    private final BooleanProperty catalogShown = new SimpleBooleanProperty(this, "catalogShown", true);
    private final BooleanProperty workShown = new SimpleBooleanProperty(this, "workShown", true);
    private final BooleanProperty detailsShown = new SimpleBooleanProperty(this, "detailsShown", true);
    private final BooleanProperty maximized = new SimpleBooleanProperty(this, "maximized", false);
    private final DoubleProperty windowX = new SimpleDoubleProperty(this, "windowX", Double.NaN);
    private final DoubleProperty windowY = new SimpleDoubleProperty(this, "windowY", Double.NaN);
    private final BooleanProperty reopening = new SimpleBooleanProperty(this, "reopening", true);
    private final BooleanProperty leftOpen = new SimpleBooleanProperty(this, "leftOpen", false);
    private final BooleanProperty lessMotion = new SimpleBooleanProperty(this, "lessMotion", false);
    private final StringProperty editor = new SimpleStringProperty(this, "editor", "");
    private final StringProperty serverHost = new SimpleStringProperty(this, "serverHost", "");
    private final StringProperty serverPort = new SimpleStringProperty(this, "serverPort", "");
    private final StringProperty storeFolder = new SimpleStringProperty(this, "storeFolder", "");
    private final RecentRepositories recent = new RecentRepositories();

    private Settings(SettingsFile file) {
        this.file = file;
    }

    /// The folder that settings are kept in.
    public Path folder() {
        return file.file().toAbsolutePath().getParent();
    }

    /// Reads the file; what it does not say, or says wrongly, is as for the first run.
    public static Settings load(Path file) {
        var settings = new Settings(new SettingsFile(file));
        settings.read(settings.file.read());
        return settings;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// 1 for 100 %; from 0.8 to 2.
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    public DoubleProperty catalogWidthProperty() {
        return catalogWidth;
    }

    public DoubleProperty workHeightProperty() {
        return workHeight;
    }

    public DoubleProperty detailsWidthProperty() {
        return detailsWidth;
    }

    public DoubleProperty windowWidthProperty() {
        return windowWidth;
    }

    public DoubleProperty windowHeightProperty() {
        return windowHeight;
    }

    public BooleanProperty catalogShownProperty() {
        return catalogShown;
    }

    public BooleanProperty workShownProperty() {
        return workShown;
    }

    public BooleanProperty detailsShownProperty() {
        return detailsShown;
    }

    public BooleanProperty maximizedProperty() {
        return maximized;
    }

    /// Where the window was, on all screens together; NaN when that is not known.
    public DoubleProperty windowXProperty() {
        return windowX;
    }

    public DoubleProperty windowYProperty() {
        return windowY;
    }

    /// Whether the repository that was open at the end of a run is opened at the start of the next.
    public BooleanProperty reopeningProperty() {
        return reopening;
    }

    /// Whether the newest of the recent repositories is open, and its opening went well.
    public BooleanProperty leftOpenProperty() {
        return leftOpen;
    }

    /// Whether nothing moves on its own, even where the system does not ask for that.
    public BooleanProperty lessMotionProperty() {
        return lessMotion;
    }

    /// The command that opens a file in the user's editor; empty for the one of the system. See [pushdesk.ui.common.EditorCommand].
    public StringProperty editorProperty() {
        return editor;
    }

    /// What the window's feature server listens on; empty for this computer alone.
    public StringProperty serverHostProperty() {
        return serverHost;
    }

    /// Its port; empty for Feast's own.
    public StringProperty serverPortProperty() {
        return serverPort;
    }

    /// The folder of the local stores from the next run on; empty for the usual one.
    public StringProperty storeFolderProperty() {
        return storeFolder;
    }

    /// [#storeFolderProperty()] as a folder; empty for the usual one, and for what is no absolute path.
    public Optional<Path> stores() {
        try {
            return Optional.of(storeFolder.get()).filter(text -> !text.isBlank()).map(text -> Path.of(text.strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// How the user left a repository, if it is one of the recent ones.
    public Optional<Session> session(Path repository) {
        return recent.session(repository);
    }

    public void leave(Path repository, Session session) {
        recent.leave(repository, session);
    }

    /// The repositories opened last, newest first.
    public ObservableList<Path> recent() {
        return recent.folders();
    }

    /// Puts a repository at the head of the recent ones.
    public void opened(Path repository) {
        recent.opened(repository);
    }

    /// Takes a repository off the recent ones.
    public void forget(Path repository) {
        recent.forget(repository);
    }

    /// Everything that is kept, the sessions aside: to hear of changes.
    public List<Observable> all() {
        return Stream.of(Stream.of(theme, recent.folders()), numbers().stream(), places(), texts(), switches().stream()).flatMap(each -> each).<Observable>map(each -> each).toList();
    }

    /// Writes the file anew; where that is not possible the log says so, and the run goes on.
    public void save() {
        save(List.of());
    }

    /// The same.
    ///
    /// @param shownAgain sides that are closed for now only, which count as open
    public void save(Collection<BooleanProperty> shownAgain) {
        var values = new Properties();
        values.setProperty("theme", theme.get().name());
        numbers().forEach(number -> values.setProperty(number.getName(), Double.toString(number.get())));
        places().filter(place -> !Double.isNaN(place.get())).forEach(place -> values.setProperty(place.getName(), Double.toString(place.get())));
        texts().forEach(text -> values.setProperty(text.getName(), text.get()));
        switches().forEach(on -> values.setProperty(on.getName(), Boolean.toString(on.get() || shownAgain.contains(on))));
        recent.write(values);
        file.write(values);
    }

    private List<DoubleProperty> numbers() {
        return List.of(textScale, catalogWidth, workHeight, detailsWidth, windowWidth, windowHeight);
    }

    private Stream<DoubleProperty> places() {
        return Stream.of(windowX, windowY);
    }

    private Stream<StringProperty> texts() {
        return Stream.of(editor, storeFolder, serverHost, serverPort);
    }

    private List<BooleanProperty> switches() {
        return List.of(catalogShown, workShown, detailsShown, maximized, reopening, leftOpen, lessMotion);
    }

    private void read(Properties values) {
        Stream.of(Theme.values()).filter(t -> t.name().equals(values.getProperty("theme"))).forEach(theme::set);
        numbers().forEach(number -> readNumber(values.getProperty(number.getName(), ""), number));
        places().forEach(place -> readNumber(values.getProperty(place.getName(), ""), place));
        texts().forEach(text -> text.set(values.getProperty(text.getName(), "").strip()));
        switches().stream()
                .filter(on -> List.of("true", "false").contains(values.getProperty(on.getName(), "")))
                .forEach(on -> on.set(Boolean.parseBoolean(values.getProperty(on.getName()))));
        recent.read(values);
    }

    private void readNumber(String text, DoubleProperty number) {
        try {
            double value = Double.parseDouble(text);
            boolean sound = number == textScale ? value >= LEAST_TEXT && value <= MOST_TEXT
                    : number == windowX || number == windowY ? Math.abs(value) <= LARGEST : value >= LEAST_SIZE && value <= LARGEST;
            number.set(sound ? value : number.get());
        } catch (NumberFormatException e) {
            // Stays as for the first run.
        }
    }
}
