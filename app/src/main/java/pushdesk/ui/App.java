package pushdesk.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.serving.guest.Guests;
import pushdesk.serving.target.SettingsFolder;
import pushdesk.store.StoreLocation;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.SystemFileDialogs;
import pushdesk.ui.common.look.QuietStart;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.start.Samples;

/// The desktop application: one window, made by [Desktop].
public final class App extends Application {
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private static Optional<Guests> guests = Optional.empty(); // JavaFX makes the application itself

    private Desktop desktop;

    /// Opens the window and returns when it is closed. To be called once a run.
    ///
    /// @param repository what to open; empty for the start page
    /// @param project of a registry with several projects, the one meant
    /// @param storeDirectory where stores lie instead of in the user's data directory
    /// @param guests runs the commands that find a store held by the window
    /// @throws PushdeskException when there is no display to open a window on
    public static void launch(Optional<Path> repository, Optional<String> project, Optional<Path> storeDirectory, Guests guests) {
        App.guests = Optional.of(guests);
        if (!hasDisplay(System.getProperty("os.name"), System.getenv(), System.getProperty("glass.platform", ""))) {
            throw PushdeskException.invalid("There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set);"
                    + " start the desktop in a graphical session, or use the commands that need none (pushdesk --help).");
        }
        QuietStart.dropClassPathWarning();
        Application.launch(App.class, Stream.of(
                        repository.map(path -> "--repository=" + path),
                        project.map(name -> "--project=" + name),
                        storeDirectory.map(path -> "--store=" + path))
                .flatMap(Optional::stream).toArray(String[]::new));
    }

    /// On Linux a window needs X11 or Wayland, unless JavaFX is told to do without.
    public static boolean hasDisplay(String system, Map<String, String> environment, String glassPlatform) {
        return !system.equals("Linux")
                || glassPlatform.equalsIgnoreCase("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    @Override
    public void start(Stage stage) {
        Path settings = SettingsFolder.usual();
        var kept = Settings.load(settings.resolve("settings.properties"));
        Path stores = Optional.ofNullable(getParameters().getNamed().get("store")).map(Path::of).or(kept::stores).orElseGet(StoreLocation::usual);
        desktop = new Desktop(kept, new EmbeddedEngine(stores), Samples.find(),
                () -> chooseFolder(stage, kept), new SystemFileDialogs(stage, this::folder));
        ICON_SIZES.forEach(size -> stage.getIcons().add(new Image(App.class.getResourceAsStream("icons/pushdesk-" + size + ".png"))));
        guests.ifPresent(desktop::receive);
        desktop.show(stage);
        var named = getParameters().getNamed();
        Optional.ofNullable(named.get("repository")).map(Path::of)
                .ifPresentOrElse(path -> desktop.open(path, Optional.ofNullable(named.get("project"))), desktop::reopen);
    }

    @Override
    public void stop() {
        desktop.close();
    }

    /// That of the open repository, else the user's own.
    private Path folder() {
        FeatureRepo repo = desktop.workspace().repoProperty().get();
        Path root = repo == null ? HOME : repo.root();
        return Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
    }

    /// Starts beside the repository opened last.
    private static Optional<Path> chooseFolder(Stage owner, Settings settings) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Words.text("files.folder"));
        Stream.concat(settings.recent().stream().map(Path::getParent), Stream.of(HOME)).filter(folder -> folder != null && Files.isDirectory(folder)).findFirst()
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
