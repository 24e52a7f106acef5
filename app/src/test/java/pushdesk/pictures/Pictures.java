package pushdesk.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import pushdesk.ui.Desktop;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.RepositoryOpener;
import pushdesk.ui.settings.Settings;

/// A real window on the headless platform, and pictures of it.
public final class Pictures implements AutoCloseable {
    /// A user who chooses no file.
    public static final FileDialogs NO_FILES = new FileDialogs() {
        @Override
        public Optional<Path> openCsv(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveCsv(String title, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> savePicture(String title, String suggestedName) {
            return Optional.empty();
        }
    };
    private static final Duration SETTLING = Duration.millis(250);

    private final Path folder;
    private final Settings settings;
    private final Desktop desktop;

    /// @param folder where the pictures go
    public Pictures(Path folder, RepositoryOpener.Engine engine, List<Path> samples, Size size) throws Exception {
        this(folder, engine, samples, size, Clock.systemUTC());
    }

    /// @param clock what ages are told from
    public Pictures(Path folder, RepositoryOpener.Engine engine, List<Path> samples, Size size, Clock clock) throws Exception {
        this(folder, engine, samples, size, clock, NO_FILES);
    }

    /// @param files what the user chooses when asked for files
    public Pictures(Path folder, RepositoryOpener.Engine engine, List<Path> samples, Size size, Clock clock, FileDialogs files)
            throws Exception {
        this.folder = Files.createDirectories(folder);
        settings = Settings.load(Files.createTempDirectory("pushdesk").resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        settings.windowWidthProperty().set(size.width());
        settings.windowHeightProperty().set(size.height());
        settings.textScaleProperty().set(size.scale());
        desktop = onFxThread(() -> {
            var made = new Desktop(settings, engine, samples, Optional::empty, files, clock);
            made.show(new Stage());
            made.scene().getWindow().setWidth(size.width());
            made.scene().getWindow().setHeight(size.height());
            return made;
        });
    }

    public static void startToolkit() throws Exception {
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.get(30, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
    }

    public Desktop desktop() {
        return desktop;
    }

    public Settings settings() {
        return settings;
    }

    /// Does it on the FX thread and waits until that is done.
    public static <T> T onFxThread(Callable<T> action) throws Exception {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(60, TimeUnit.SECONDS);
    }

    public void act(Runnable action) throws Exception {
        onFxThread(() -> {
            action.run();
            return null;
        });
    }

    /// Presses the button, or the link, with this text, if it is in sight.
    public void press(String text) throws Exception {
        act(() -> desktop.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase button && text.equals(button.getText()))
                .findFirst()
                .ifPresent(node -> ((ButtonBase) node).fire()));
    }

    /// Waits until the window shows what it was asked for.
    public void until(BooleanSupplier condition) throws Exception {
        for (int i = 0; i < 60 && !onFxThread(condition::getAsBoolean); i++) {
            settle();
        }
    }

    /// Waits until what was begun is on screen.
    public static void settle() throws Exception {
        var settled = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            var pause = new PauseTransition(SETTLING);
            pause.setOnFinished(event -> settled.complete(null));
            pause.play();
        });
        settled.get(60, TimeUnit.SECONDS);
    }

    /// Takes the picture in light and in dark.
    public void both(String name) throws Exception {
        take(name + "-light", Theme.LIGHT);
        take(name + "-dark", Theme.DARK);
    }

    public void take(String name, Theme theme) throws Exception {
        write(picture(theme), folder.resolve(name + ".png"));
    }

    /// What the window shows now.
    WritableImage picture(Theme theme) throws Exception {
        act(() -> settings.themeProperty().set(theme));
        settle();
        return onFxThread(() -> withPopups(desktop.scene().snapshot(
                new WritableImage((int) settings.windowWidthProperty().get(), (int) settings.windowHeightProperty().get()))));
    }

    /// With the popups that are open over the window, each in its place.
    private WritableImage withPopups(WritableImage window) {
        List<Window> popups = Window.getWindows().stream().filter(each -> each instanceof PopupWindow && each.isShowing()).toList();
        if (popups.isEmpty()) {
            return window;
        }
        var all = SwingFXUtils.fromFXImage(window, null);
        var graphics = all.createGraphics();
        Window main = desktop.scene().getWindow();
        var seeThrough = new SnapshotParameters();
        seeThrough.setFill(Color.TRANSPARENT);
        for (Window popup : popups) {
            int x = (int) Math.round(popup.getX() - main.getX() - desktop.scene().getX());
            int y = (int) Math.round(popup.getY() - main.getY() - desktop.scene().getY());
            graphics.drawImage(SwingFXUtils.fromFXImage(popup.getScene().getRoot().snapshot(seeThrough, null), null), x, y, null);
        }
        graphics.dispose();
        return SwingFXUtils.toFXImage(all, null);
    }

    static void write(WritableImage image, Path file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        System.out.println(file);
    }

    @Override
    public void close() {
        Platform.runLater(desktop::close);
    }
}
