package pushdesk.ui;

import javafx.scene.Scene;
import javafx.util.Subscription;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.settings.Settings;

/// The looks of the window, as the settings want them.
final class Looks {
    private Looks() {}

    /// Gives the window its theme, size of text and motion, now and whenever they change, until the subscription ends.
    static Subscription follow(Settings settings, Scene scene) {
        Runnable apply = () -> settings.themeProperty().get().apply(scene, settings.textScaleProperty().get());
        Subscription looks = Subscription.combine(
                settings.themeProperty().subscribe((before, now) -> apply.run()),
                settings.textScaleProperty().subscribe((before, now) -> apply.run()),
                Theme.onSystemChange(apply),
                settings.lessMotionProperty().subscribe(less -> scene.getPreferences().setReducedMotion(less ? Boolean.TRUE : null)));
        apply.run();
        return looks;
    }
}
