package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import pushdesk.model.push.PushMode;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// What is closed lets go of its memory.
@ExtendWith(ApplicationExtension.class)
class ForgettingTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos").toAbsolutePath().normalize();
    private static final int TRIES = 60;

    @TempDir
    static Path folder;

    @Test
    void aRepositoryThatWasLeftIsForgotten() throws Exception {
        var stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Stage());
        Desktop desktop = window(stage);
        try {
            Map<String, WeakReference<?>> left = new LinkedHashMap<>();
            for (String sample : List.of("driver_ranking", "shop", "hello", "driver_ranking", "shop")) {
                open(desktop, sample);
                left.putAll(used(desktop, left.size() + " " + sample));
            }
            open(desktop, "hello");
            seeEverything(desktop);
            assertEquals(List.of(), stillThere(left));
        } finally {
            onFxThread(() -> {
                desktop.close();
                stage.hide(); // another test's keys would go there
            });
        }
    }

    @Test
    void aWindowThatWasClosedIsForgotten() throws Exception {
        var scene = new WeakReference<>(openedAndClosed());
        assertEquals(List.of(), stillThere(Map.of("the window", scene)));
    }

    /// Pushes, looks at everything, and tells what it had in its hands.
    private static Map<String, WeakReference<?>> used(Desktop desktop, String name) throws TimeoutException {
        Workspace workspace = desktop.workspace();
        Path csv = SAMPLES.resolve(name.substring(name.indexOf(' ') + 1)).resolve("data").resolve(name.endsWith("shop") ? "orders.csv" : name.endsWith("hello") ? "weather.csv" : "drivers.csv");
        onFxThread(() -> {
            workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
            desktop.openFile(csv);
        });
        until(() -> workspace.planProperty().get() != null);
        int before = workspace.history().size();
        onFxThread(desktop::push);
        until(() -> workspace.history().size() > before);
        onFxThread(() -> workspace.selectionProperty().set(workspace.repoProperty().get().featureViews().getFirst()));
        onFxThread(() -> workspace.journal().open(new JournalPage.Changes(workspace.history().getFirst().pushId(), "")));
        seeEverything(desktop);
        return Map.of(name + ": definitions", new WeakReference<>(workspace.repoProperty().get()), name + ": store", new WeakReference<>(workspace.storeProperty().get()),
                name + ": push", new WeakReference<>(workspace.lastPushProperty().get()));
    }

    private static void seeEverything(Desktop desktop) {
        for (Workspace.Panel panel : Workspace.Panel.values()) {
            onFxThread(() -> desktop.workspace().panelProperty().set(panel));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static Scene openedAndClosed() throws Exception {
        var stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new Stage());
        Desktop desktop = window(stage);
        open(desktop, "driver_ranking");
        onFxThread(() -> {
            desktop.close();
            stage.hide();
        });
        return desktop.scene();
    }

    private static Desktop window(Stage stage) throws Exception {
        Path fresh = Files.createTempDirectory(folder, "run");
        var settings = Settings.load(fresh.resolve("settings.properties"));
        settings.themeProperty().set(Theme.LIGHT);
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            var desktop = new Desktop(settings, new EmbeddedEngine(fresh.resolve("stores")), List.of(), Optional::empty, Pictures.NO_FILES);
            desktop.show(stage);
            return desktop;
        });
    }

    private static void open(Desktop desktop, String sample) throws TimeoutException {
        onFxThread(() -> desktop.open(SAMPLES.resolve(sample)));
        until(() -> desktop.workspace().repoProperty().get() != null && desktop.workspace().repoProperty().get().root().startsWith(SAMPLES.resolve(sample))
                && desktop.workspace().figuresProperty().get() != null);
    }

    /// What the collector leaves, whatever time it takes.
    private static List<String> stillThere(Map<String, WeakReference<?>> all) {
        var there = new ArrayList<String>();
        for (int i = 0; i < TRIES; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            there.clear();
            all.forEach((name, reference) -> {
                if (reference.get() != null) {
                    there.add(name);
                }
            });
            if (there.isEmpty()) {
                break;
            }
        }
        return there;
    }

    private static void onFxThread(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
