package pushdesk.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The repositories opened last, newest first, and how each was left.
final class RecentRepositories {
    private static final int MOST = 12;

    private final Map<Path, Session> sessions = new HashMap<>();
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> shown = FXCollections.unmodifiableObservableList(folders); // one for all: it hears of changes only while it is held

    ObservableList<Path> folders() {
        return shown;
    }

    void opened(Path repository) {
        folders.remove(repository);
        folders.addFirst(repository);
        if (folders.size() > MOST) {
            folders.removeLast();
        }
    }

    void forget(Path repository) {
        folders.remove(repository);
    }

    Optional<Session> session(Path repository) {
        return Optional.ofNullable(sessions.get(repository));
    }

    void leave(Path repository, Session session) {
        sessions.put(repository, session);
    }

    void write(Properties values) {
        for (int i = 0; i < folders.size(); i++) {
            values.setProperty(folder(i), folders.get(i).toString());
            String prefix = session(i);
            session(folders.get(i)).ifPresent(session -> session.write(values, prefix));
        }
    }

    void read(Properties values) {
        for (int i = 0; i < MOST; i++) {
            String text = values.getProperty(folder(i), "");
            try {
                if (!text.isBlank()) {
                    Path repository = Path.of(text);
                    folders.add(repository);
                    Session.read(values, session(i)).ifPresent(session -> sessions.put(repository, session));
                }
            } catch (InvalidPathException e) {
                // A path of another system.
            }
        }
    }

    private static String folder(int place) {
        return "recent." + place;
    }

    private static String session(int place) {
        return "session." + place + ".";
    }
}
