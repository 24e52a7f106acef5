package pushdesk.ui.common;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the window tells its user: the latest in front, all of them to look up again. FX thread only.
public final class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());
    private static final int KEPT = 200;

    private final ReadOnlyObjectWrapper<Notice> current = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Told> all = FXCollections.observableArrayList();
    private final ObservableList<Told> shown = FXCollections.unmodifiableObservableList(all); // one for all: it hears of changes only while it is held
    private final Clock clock;

    /// A notice, and the second in which it was told.
    public record Told(Instant time, Notice notice) {}

    public Notices() {
        this(Clock.systemUTC());
    }

    /// @param clock gives the times of notices
    public Notices(Clock clock) {
        this.clock = clock;
    }

    /// The notice in front, or null.
    public ReadOnlyObjectProperty<Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The notices of this run, newest first.
    public ObservableList<Told> all() {
        return shown;
    }

    public void show(Notice notice) {
        all.addFirst(new Told(clock.instant().truncatedTo(ChronoUnit.SECONDS), notice));
        if (all.size() > KEPT) {
            all.removeLast();
        }
        current.set(notice);
    }

    /// Tells of a failure; one that is a fault of Pushdesk is logged, once.
    public void show(Throwable failure) {
        var notice = Notice.of(failure);
        if (!notice.details().isEmpty()) {
            LOG.log(Level.ERROR, notice.text(), failure);
        }
        show(notice);
    }

    /// Puts a notice that was told before in front again.
    public void showAgain(Notice notice) {
        current.set(null); // so that one in front is seen to come
        current.set(notice);
    }

    /// Takes the notice in front away.
    public void dismiss() {
        current.set(null);
    }
}
