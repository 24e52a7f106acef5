package pushdesk.ui.settings;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// How large the window is, and where: as it was left, if there is still a screen.
public final class WindowPlace {
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final double HOLD = 40; // so much of the window's corner has to be on a screen

    private final Settings settings;

    public WindowPlace(Settings settings) {
        this.settings = settings;
    }

    /// To be called before the window is shown.
    ///
    /// @param changes hears of every change of it
    public void restore(Stage stage, AutoSave changes) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        double x = settings.windowXProperty().get();
        double y = settings.windowYProperty().get();
        if (!Double.isNaN(x) && !Double.isNaN(y) && onAScreen(x, y)) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.maximizedProperty().get());
        stage.maximizedProperty().subscribe(settings.maximizedProperty()::set);
        changes.follow(List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(), stage.maximizedProperty()));
    }

    /// Of a maximized window the size before that is kept.
    public void keep(Scene scene) {
        if (!settings.maximizedProperty().get() && scene.getWindow() != null) {
            settings.windowWidthProperty().set(scene.getWidth());
            settings.windowHeightProperty().set(scene.getHeight());
            settings.windowXProperty().set(scene.getWindow().getX());
            settings.windowYProperty().set(scene.getWindow().getY());
        }
    }

    private static boolean onAScreen(double x, double y) {
        return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().contains(x + HOLD, y + HOLD));
    }
}
