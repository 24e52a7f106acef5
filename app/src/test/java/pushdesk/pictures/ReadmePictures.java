package pushdesk.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import pushdesk.model.push.PushMode;
import pushdesk.ui.Logged;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// Takes the pictures that the README shows, from the application itself on the sample repositories: `mvn -q test-compile exec:exec@pictures`.
///
/// The clock stands still and nothing moves, so that the same program takes the same pictures. A picture that differs in next to nothing from the
/// one that is there (how long a push took) is left as it is. Ends with 1 when JavaFX complained about a style.
public final class ReadmePictures {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final double NEXT_TO_NOTHING = 0.001;

    /// Brings the window to what a picture shows.
    @FunctionalInterface
    private interface Scene {
        Theme show(ReadmePictures window) throws Exception;
    }

    private static final Map<String, Scene> SCENES = new LinkedHashMap<>();

    static {
        SCENES.put("plan.png", ReadmePictures::plan);
        SCENES.put("main-window.png", ReadmePictures::result);
        SCENES.put("rows.png", ReadmePictures::rows);
        SCENES.put("history.png", ReadmePictures::undo);
        SCENES.put("features.png", ReadmePictures::features);
        SCENES.put("problems.png", ReadmePictures::problems);
    }

    private final Pictures pictures;
    private final Workspace workspace;

    private ReadmePictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    /// The names of all the pictures.
    public static List<String> names() {
        return List.copyOf(SCENES.keySet());
    }

    /// @param arguments the folder that the pictures go to
    public static void main(String[] arguments) throws Exception {
        var logged = new Logged();
        Pictures.startToolkit();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var engine = new EmbeddedEngine(Files.createTempDirectory("pushdesk-pictures"), CLOCK);
        try (var pictures = new Pictures(folder, engine, List.of(), Size.USUAL, CLOCK)) {
            pictures.act(() -> pictures.settings().lessMotionProperty().set(true));
            var window = new ReadmePictures(pictures);
            for (Map.Entry<String, Scene> scene : SCENES.entrySet()) {
                keep(pictures.picture(scene.getValue().show(window)), folder.resolve(scene.getKey()));
            }
        }
        logged.messages().forEach(System.err::println);
        System.exit(logged.messages().isEmpty() ? 0 : 1);
    }

    private Theme plan() throws Exception {
        open("driver_ranking");
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, "drivers.csv");
        push();
        file("driver_ranking", "driver_stats_push", PushMode.ONLINE_AND_OFFLINE, "drivers_next_hour.csv");
        return Theme.DARK;
    }

    private Theme result() throws Exception {
        push();
        return Theme.LIGHT;
    }

    private Theme rows() throws Exception {
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.ONLINE_ROWS));
        return Theme.LIGHT;
    }

    private Theme undo() throws Exception {
        pictures.act(() -> workspace.journal().open(new JournalPage.Undo(1)));
        pictures.until(() -> pictures.desktop().scene().lookup("#revise") instanceof Button button && !button.isDisabled());
        return Theme.LIGHT;
    }

    private Theme features() throws Exception {
        pictures.act(() -> {
            workspace.panelProperty().set(Workspace.Panel.FEATURES);
            workspace.repoProperty().get().featureService("ranking_live").ifPresent(workspace.selectionProperty()::set);
        });
        pictures.press("Try keys that are stored");
        Pictures.settle();
        return Theme.DARK;
    }

    private Theme problems() throws Exception {
        open("mistakes");
        pictures.act(() -> pictures.settings().detailsShownProperty().set(false));
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PROBLEMS));
        return Theme.LIGHT;
    }

    private void open(String sample) throws Exception {
        pictures.act(() -> pictures.desktop().open(SAMPLES.resolve(sample)));
        pictures.until(() -> workspace.repoProperty().get() != null && workspace.repoProperty().get().root().startsWith(SAMPLES.resolve(sample))
                && workspace.figuresProperty().get() != null);
    }

    private void file(String sample, String source, PushMode mode, String name) throws Exception {
        Path csv = SAMPLES.resolve(sample).resolve("data").resolve(name);
        pictures.act(() -> {
            workspace.pushModeProperty().set(mode);
            workspace.repoProperty().get().pushSource(source).ifPresent(workspace.selectionProperty()::set);
            pictures.desktop().openFile(csv);
        });
        pictures.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString()));
    }

    private void push() throws Exception {
        int before = workspace.history().size();
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> workspace.history().size() > before);
    }

    private static void keep(WritableImage taken, Path file) throws IOException {
        BufferedImage now = SwingFXUtils.fromFXImage(taken, null);
        BufferedImage before = Files.exists(file) ? ImageIO.read(file.toFile()) : null;
        if (before != null && difference(before, now) < NEXT_TO_NOTHING) {
            System.out.println(file + " is as it was");
        } else {
            Pictures.write(taken, file);
        }
    }

    /// The share of points that differ.
    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        long different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return (double) different / one.getWidth() / one.getHeight();
    }
}
