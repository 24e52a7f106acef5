package pushdesk.ui.common.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the application, since those of machines differ. Their figures are all of one width.
public final class Fonts {
    public static final String FAMILY = "Noto Sans";

    private static final List<String> FILES = List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf");

    private static boolean loaded;

    private Fonts() {}

    /// Makes the families `Noto Sans` and `Noto Sans Mono` known to style sheets, and to all who draw. On any thread.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            try (InputStream font = Fonts.class.getResourceAsStream("/pushdesk/fonts/" + file)) {
                if (Font.loadFont(font, -1) == null) {
                    throw new IllegalStateException("The font " + file + " in the application can't be read.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
