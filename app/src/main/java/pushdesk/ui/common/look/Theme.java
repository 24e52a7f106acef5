package pushdesk.ui.common.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Subscription;
import pushdesk.ui.common.Words;

/// The looks to choose from.
public enum Theme {
    SYSTEM("theme.system"), LIGHT("theme.light"), DARK("theme.dark");

    /// The size of text at 100 %, in pixels.
    public static final double TEXT_SIZE = 13;

    private static final double ICON_SIZE = 16;
    private static final double EMPTY_ICON_SIZE = 36;

    private final String title;

    Theme(String title) {
        this.title = title;
    }

    public String title() {
        return Words.text(title);
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
        scene.getStylesheets().setAll(sheet(dark() ? "dark.css" : "light.css"), sheet("pushdesk.css"), sheet("frame.css"), sizes(textScale));
        scene.getRoot().applyCss(); // before any popup that is open looks up its colours here
    }

    /// Does this whenever the system turns light or dark, until the subscription ends: the system outlives the window.
    public static Subscription onSystemChange(Runnable action) {
        return Platform.getPreferences().colorSchemeProperty().subscribe((before, after) -> action.run());
    }

    /// The sizes that can't be said in `em`: of text itself, and of icons, whose own font is what their `em` would be.
    private static String sizes(double scale) {
        String css = String.format(Locale.ROOT,
                ".root { -fx-font-size: %.2fpx; } .ikonli-font-icon { -fx-icon-size: %.2fpx; } .empty-icon { -fx-icon-size: %.2fpx; }",
                TEXT_SIZE * scale, ICON_SIZE * scale, EMPTY_ICON_SIZE * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(String file) {
        return Theme.class.getResource(file).toExternalForm();
    }
}
