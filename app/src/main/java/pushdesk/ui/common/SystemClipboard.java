package pushdesk.ui.common;

import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What other programs can paste, and what they copied.
public final class SystemClipboard {
    private SystemClipboard() {}

    public static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The text in it, or null.
    public static String text() {
        return Clipboard.getSystemClipboard().getString();
    }

    public static void copyImage(byte[] png) {
        var content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
