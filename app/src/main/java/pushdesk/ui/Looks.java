package pushdesk.ui;

import javafx.scene.Scene;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.settings.Settings;

/// The looks of the window, as the settings want them.
final class Looks {
    private Looks() {}

    /// Gives the window its theme, size of text and motion, now and whenever they change.
    static void follow(Settings settings, Scene scene) {
        Runnable apply = () -> settings.themeProperty().get().apply(scene, settings.textScaleProperty().get());
        settings.themeProperty().subscribe((before, now) -> apply.run());
        settings.textScaleProperty().subscribe((before, now) -> apply.run());
        Theme.onSystemChange(apply);
        apply.run();
        settings.lessMotionProperty().subscribe(less -> scene.getPreferences().setReducedMotion(less ? Boolean.TRUE : null));
    }
}
