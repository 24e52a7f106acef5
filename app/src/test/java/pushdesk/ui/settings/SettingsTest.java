package pushdesk.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.push.PushMode;
import pushdesk.ui.App;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.workspace.Workspace;

class SettingsTest {
    private static final Session SESSION = new Session("FeatureView stats", "push", PushMode.OFFLINE, Workspace.Panel.HISTORY);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("new").resolve("settings.properties");
    }

    @Test
    void whatWasSavedIsThereInTheNextRun() {
        var first = Settings.load(file());
        first.themeProperty().set(Theme.DARK);
        first.textScaleProperty().set(1.5);
        first.detailsWidthProperty().set(412.5);
        first.workShownProperty().set(false);
        first.opened(Path.of("/repos/a"));
        first.opened(Path.of("/repos/b"));
        first.leave(Path.of("/repos/a"), SESSION);
        first.leave(Path.of("/repos/forgotten"), SESSION);
        first.editorProperty().set("code -g {file}:{line}");
        first.windowXProperty().set(-800);
        first.leftOpenProperty().set(true);
        first.lessMotionProperty().set(true);
        first.storeFolderProperty().set("/data/stores");
        first.serverPortProperty().set("7000");
        first.reopeningProperty().set(false);
        first.maximizedProperty().set(true);
        first.workHeightProperty().set(300);
        first.catalogWidthProperty().set(190);
        first.windowHeightProperty().set(700);
        first.save();

        var next = Settings.load(file());

        assertEquals(Theme.DARK, next.themeProperty().get());
        assertEquals(1.5, next.textScaleProperty().get());
        assertEquals(412.5, next.detailsWidthProperty().get());
        assertFalse(next.workShownProperty().get());
        assertTrue(next.catalogShownProperty().get());
        assertEquals(List.of(Path.of("/repos/b"), Path.of("/repos/a")), next.recent());
        assertEquals(
                List.of(Optional.of(SESSION), Optional.empty(), Optional.empty()),
                Stream.of("/repos/a", "/repos/b", "/repos/forgotten").map(Path::of).map(next::session).toList());
        assertEquals("code -g {file}:{line}", next.editorProperty().get());
        assertEquals(List.of(-800.0, Double.NaN), List.of(next.windowXProperty().get(), next.windowYProperty().get()));
        assertTrue(next.leftOpenProperty().get());
        assertTrue(next.lessMotionProperty().get());
        assertEquals(List.of("/data/stores", "7000", ""), List.of(next.storeFolderProperty().get(), next.serverPortProperty().get(), next.serverHostProperty().get()));
        assertEquals(List.of(false, true), List.of(next.reopeningProperty().get(), next.maximizedProperty().get()));
        assertEquals(List.of(300.0, 190.0, 700.0), List.of(next.workHeightProperty().get(), next.catalogWidthProperty().get(), next.windowHeightProperty().get()));
    }

    @Test
    void sidesClosedForNowCountAsOpen() {
        var settings = Settings.load(file());
        settings.detailsShownProperty().set(false);
        settings.catalogShownProperty().set(false);
        settings.save(List.of(settings.detailsShownProperty()));
        var next = Settings.load(file());
        assertEquals(List.of(true, false), List.of(next.detailsShownProperty().get(), next.catalogShownProperty().get()));
    }

    @Test
    void everyLineThatIsWrittenCanBeHeardOfBefore() throws IOException {
        var settings = Settings.load(file());
        settings.windowXProperty().set(3);
        settings.windowYProperty().set(4);
        settings.opened(Path.of("/repos/a"));
        settings.save();
        long lines = Files.readAllLines(file()).stream().filter(line -> line.contains("=")).count();
        assertEquals(lines, settings.all().size());
    }

    @Test
    void storesLieWhereAnAbsolutePathSaysAndElsewhereAsUsual() {
        var settings = Settings.load(file());
        assertEquals(Optional.empty(), settings.stores());
        settings.storeFolderProperty().set(" /data/stores ");
        assertEquals(Optional.of(Path.of("/data/stores")), settings.stores());
        settings.storeFolderProperty().set("stores");
        assertEquals(Optional.empty(), settings.stores());
    }

    @Test
    void aSessionWithAnUnknownPartIsPassedOver() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "recent.0=/repos/a\nsession.0.mode=SIDEWAYS\nsession.0.panel=PUSH\n");
        assertEquals(Optional.empty(), Settings.load(file).session(Path.of("/repos/a")));
    }

    @Test
    void faultyLinesArePassedOver() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "theme=PINK\ntextScale=900\nwindowWidth=NaN\nworkHeight=many\ndetailsShown=perhaps\nrecent.0=\ndetailsWidth=333\n");
        var settings = Settings.load(file);
        assertEquals(
                List.of(Theme.SYSTEM, 1.0, 1440.0, 440.0, true, List.of(), 333.0),
                List.of(settings.themeProperty().get(), settings.textScaleProperty().get(), settings.windowWidthProperty().get(),
                        settings.workHeightProperty().get(), settings.detailsShownProperty().get(), settings.recent(), settings.detailsWidthProperty().get()));
    }

    @Test
    void aRepositoryOpenedAgainMovesToTheHeadAndTheOldestFallOff() {
        var settings = Settings.load(file());
        IntStream.range(0, 14).forEach(i -> settings.opened(Path.of("/repos/" + i)));
        settings.opened(Path.of("/repos/5"));
        assertEquals(
                IntStream.of(5, 13, 12, 11, 10, 9, 8, 7, 6, 4, 3, 2).mapToObj(i -> Path.of("/repos/" + i)).toList(),
                settings.recent());
    }

    @Test
    void onLinuxAWindowNeedsADisplayUnlessJavaFxDoesWithout() {
        assertEquals(
                List.of(false, true, true, true, true),
                List.of(App.hasDisplay("Linux", Map.of("DISPLAY", ""), ""), App.hasDisplay("Linux", Map.of("DISPLAY", ":0"), ""),
                        App.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""), App.hasDisplay("Linux", Map.of(), "Headless"),
                        App.hasDisplay("Windows 11", Map.of(), "")));
    }
}
