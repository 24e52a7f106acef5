package pushdesk.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons as nodes. Size and colour come from the style sheet.
public final class Icons {
    private Icons() {}

    /// The icon of a kind, in the kind's colour.
    public static FontIcon of(Kind kind) {
        var icon = of(kind.icon());
        icon.getStyleClass().addAll("kind-icon", kind.styleClass());
        return icon;
    }

    /// An icon in the colour of muted text, unless a style class says otherwise.
    public static FontIcon of(Ikon glyph, String... styleClasses) {
        var icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
