package pushdesk.ui.common;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import pushdesk.model.PushdeskException;

/// Something the user is told in the window, without a dialog.
///
/// @param text one sentence, or a few
/// @param details what to send with a report; empty for what the user can mend
public record Notice(Level level, String text, String details) {

    public enum Level {
        INFO("notice.info"), WARNING("notice.warning"), FAILURE("notice.failure");

        private final String key;

        Level(String key) {
            this.key = key;
        }

        public String title() {
            return Words.text(key);
        }
    }

    public static Notice info(String text) {
        return new Notice(Level.INFO, text, "");
    }

    public static Notice warning(String text) {
        return new Notice(Level.WARNING, text, "");
    }

    /// What a failure is to the user: its sentence, and for a fault of Pushdesk the details to report.
    public static Notice of(Throwable failure) {
        if (failure instanceof PushdeskException known && known.code().userFault()) {
            return new Notice(Level.FAILURE, known.getMessage(), "");
        }
        if (failure instanceof CancellationException && failure.getMessage() != null) {
            return info(failure.getMessage()); // the user's own wish
        }
        if (failure instanceof OutOfMemoryError) {
            return new Notice(Level.FAILURE, Words.text("notice.memory"), trace(failure));
        }
        String sentence = failure instanceof PushdeskException ? failure.getMessage() : Words.text("notice.fault", failure);
        return new Notice(Level.FAILURE, sentence, trace(failure));
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
