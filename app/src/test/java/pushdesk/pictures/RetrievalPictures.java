package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of the panels that read and copy features, in light and dark.
final class RetrievalPictures {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();

    private final Pictures pictures;
    private final Workspace workspace;
    private static Path chosen;

    /// A user who chooses one file.
    private static final class Chosen implements FileDialogs {
        @Override
        public Optional<Path> openCsv(String title) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> saveCsv(String title, String suggestedName) {
            return Optional.empty();
        }
    }

    private RetrievalPictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    static void take(Path folder, Size size) throws Exception {
        var engine = new EmbeddedEngine(Files.createTempDirectory("pushdesk-pictures"));
        try (var pictures = new Pictures(folder, engine, List.of(SAMPLES.resolve("hello")), size, Clock.systemUTC(), new Chosen())) {
            new RetrievalPictures(pictures).take();
        }
    }

    private void take() throws Exception {
        panel(Workspace.Panel.FEATURES);
        pictures.act(() -> pictures.desktop().open(SAMPLES.resolve("driver_ranking")));
        pictures.until(() -> workspace.storeProperty().get() != null);
        panel(Workspace.Panel.FEATURES);
        pictures.both("vector-empty");
        pictures.press("At past times");
        pictures.both("historical-empty");
        panel(Workspace.Panel.MATERIALIZE);
        pictures.both("materialize-empty");
        pictures.press("Write to one view");
        pictures.both("write-empty");
        pictures.press("Compare");
        pictures.both("parity-empty");
        push("drivers.csv", PushMode.ONLINE_AND_OFFLINE, 1);
        push("drivers_late.csv", PushMode.ONLINE, 2);
        panel(Workspace.Panel.FEATURES);
        pictures.press("Now");
        pictures.act(() -> workspace.selectionProperty().set(workspace.repoProperty().get().featureService("ranking_live").orElseThrow()));
        pictures.press("Try keys that are stored");
        settle();
        pictures.both("vector");
        pictures.act(() -> requestField("pickup_km").setText("1.5"));
        pictures.act(() -> requestField("waiting_minutes").setText("4"));
        pictures.act(() -> ((javafx.scene.control.Button) pictures.desktop().scene().lookup("#show-vector")).fire());
        settle();
        pictures.both("vector-computed");
        pictures.press("At past times");
        pictures.act(() -> workspace.selectionProperty().set(workspace.repoProperty().get().featureView("driver_hourly_fresh").orElseThrow()));
        Path entities = Files.writeString(Files.createTempDirectory("pushdesk").resolve("rides.csv"),
                "ride,driver_id,event_timestamp\nr1,1001,2026-11-20T08:30:00Z\nr2,1002,2026-11-20T11:59:00Z\nr3,1003,2026-11-21T08:30:00Z\nr4,7,2026-11-20T12:00:00Z\n");
        chosen = entities;
        pictures.press("Entity rows (CSV)…");
        settle();
        pictures.both("historical");
        panel(Workspace.Panel.MATERIALIZE);
        pictures.press("Compare now");
        settle();
        pictures.both("parity");
        chosen = SAMPLES.resolve("driver_ranking").resolve("data").resolve("drivers_late.csv");
        pictures.press("Write to one view");
        pictures.press("Rows (CSV, JSON)…");
        settle();
        pictures.both("write-planned");
        pictures.press("Materialize");
        pictures.press("Plan");
        settle();
        pictures.both("materialize-nothing");
        pictures.press("From a time");
        pictures.act(() -> pictures.desktop().scene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> "The earliest event time".equals(node.getAccessibleText()))
                .forEach(node -> ((javafx.scene.control.TextField) node).setText("2026-11-20")));
        pictures.press("Plan");
        settle();
        pictures.both("materialize-planned");
        pictures.act(() -> ((javafx.scene.control.Button) pictures.desktop().scene().lookup("#materialize")).fire());
        settle();
        pictures.both("materialize-done");
    }

    private javafx.scene.control.TextField requestField(String column) {
        return pictures.desktop().scene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> ("Values of " + column).equals(node.getAccessibleText()))
                .map(node -> (javafx.scene.control.TextField) node)
                .findFirst()
                .orElseThrow();
    }

    private void push(String file, PushMode mode, int number) throws Exception {
        pictures.act(() -> {
            workspace.pushSourceProperty().set(workspace.repoProperty().get().pushSource("driver_stats_push").orElseThrow());
            workspace.pushModeProperty().set(mode);
            pictures.desktop().openFile(SAMPLES.resolve("driver_ranking").resolve("data").resolve(file));
        });
        pictures.until(() -> workspace.planProperty().get() != null);
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> workspace.history().size() == number);
        settle();
    }

    private void panel(Workspace.Panel panel) throws Exception {
        pictures.act(() -> workspace.panelProperty().set(panel));
    }

    private static void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            Pictures.settle();
        }
    }
}
