package pushdesk.ui.sheets;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which sheet is open; at most one is.
public final class SheetsViewModel {
    private final ReadOnlyObjectWrapper<Sheet> open = new ReadOnlyObjectWrapper<>();

    /// The open sheet, or null.
    public ReadOnlyObjectProperty<Sheet> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Opens the sheet, or closes it where it is open.
    public void toggle(Sheet sheet) {
        open.set(open.get() == sheet ? null : sheet);
    }

    public void close() {
        open.set(null);
    }
}
