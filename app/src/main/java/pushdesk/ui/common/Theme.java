package pushdesk.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The looks to choose from.
public enum Theme {
    SYSTEM("As the system"), LIGHT("Light"), DARK("Dark");

    /// The size of text at 100 %, in pixels.
    public static final double TEXT_SIZE = 13;

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether it is dark now; the system may change its mind.
    public boolean dark() {
        return switch (this) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    /// Gives a window its looks: every colour of the package's documentation is known to the scene and its popups from now on.
    ///
    /// @param textScale 1 for 100 %
    public void apply(Scene scene, double textScale) {
        Fonts.load();
        Application.setUserAgentStylesheet(dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark() ? "dark.css" : "light.css"), sheet("pushdesk.css"));
        Parent root = scene.getRoot();
        root.setStyle("-fx-font-size: " + TEXT_SIZE * textScale + "px;");
    }

    private static String sheet(String file) {
        return Theme.class.getResource(file).toExternalForm();
    }
}
