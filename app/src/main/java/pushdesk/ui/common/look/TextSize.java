package pushdesk.ui.common.look;

import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;

/// Knows how large text is where it stands, which the style sheets and the settings decide. It shows nothing and takes no room.
public final class TextSize extends Label {

    /// @param changed is told the size in pixels, now and whenever it changes
    public TextSize(DoubleConsumer changed) {
        setManaged(false);
        setVisible(false);
        fontProperty().subscribe(font -> changed.accept(font.getSize()));
    }

    /// In pixels.
    public double pixels() {
        return getFont().getSize();
    }
}
