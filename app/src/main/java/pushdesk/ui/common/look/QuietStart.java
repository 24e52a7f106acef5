package pushdesk.ui.common.look;

import java.util.logging.Filter;
import java.util.logging.Logger;

/// Keeps one line out of the log that says nothing of use to anybody.
public final class QuietStart {
    /// Held, since the log's own hold on a logger is weak.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private QuietStart() {}

    /// JavaFX warns that it was loaded from the class path, as this application means it to be. Everything else it logs stays.
    public static void dropClassPathWarning() {
        Filter before = JAVAFX.getFilter();
        JAVAFX.setFilter(record -> !String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration")
                && (before == null || before.isLoggable(record)));
    }
}
