package pushdesk.ui.sheets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which sheet is open; at most one is.
public final class SheetsViewModel {
    private final ReadOnlyObjectWrapper<Sheet> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>();

    /// The open sheet, or null.
    public ReadOnlyObjectProperty<Sheet> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What of the settings is wanted, or null for all of them.
    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// Opens the sheet, or closes it where it is open.
    public void toggle(Sheet sheet) {
        subject.set(null);
        open.set(open.get() == sheet ? null : sheet);
    }

    /// Opens the settings at what they say about this.
    public void open(Subject wanted) {
        subject.set(null); // the same again is a wish as well
        open.set(Sheet.SETTINGS);
        subject.set(wanted);
    }

    public void close() {
        open.set(null);
    }
}
