package pushdesk.ui.common;

import java.lang.System.Logger.Level;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the window tells its user: the latest in front, all of them to look up again. FX thread only.
public final class Notices {
    private static final System.Logger LOG = System.getLogger(Notices.class.getName());
    private static final int KEPT = 200;

    private final ReadOnlyObjectWrapper<Notice> current = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Notice> all = FXCollections.observableArrayList();

    /// The notice in front, or null.
    public ReadOnlyObjectProperty<Notice> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The notices of this run, newest first.
    public ObservableList<Notice> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    public void show(Notice notice) {
        all.addFirst(notice);
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

    /// Takes the notice in front away.
    public void dismiss() {
        current.set(null);
    }
}
