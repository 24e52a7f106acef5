package pushdesk.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX complains about from now on, until it is closed.
public final class Logged extends Handler implements AutoCloseable {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    public Logged() {
        JAVAFX.addHandler(this);
    }

    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord record) {
        if (!String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration")) {
            messages.add(record.getMessage());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        JAVAFX.removeHandler(this);
    }
}
