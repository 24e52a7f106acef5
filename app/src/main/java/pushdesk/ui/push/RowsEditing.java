package pushdesk.ui.push;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.ui.push.input.Given;
import pushdesk.ui.push.input.InputRows;

/// The rows on screen opened to be edited, wherever they came from.
public final class RowsEditing {
    private final ReadOnlyObjectWrapper<RowsEdit> edit = new ReadOnlyObjectWrapper<>();
    private final Supplier<InputRows> rows;
    private final BooleanSupplier pushing;
    private final Consumer<Given> edited;

    /// @param rows those on screen, or null
    /// @param pushing whether they are being pushed, and so left alone
    /// @param edited takes them as they were edited
    RowsEditing(Supplier<InputRows> rows, BooleanSupplier pushing, Consumer<Given> edited) {
        this.rows = rows;
        this.pushing = pushing;
        this.edited = edited;
    }

    /// What is being edited, or null.
    public ReadOnlyObjectProperty<RowsEdit> editProperty() {
        return edit.getReadOnlyProperty();
    }

    boolean open() {
        return edit.get() != null;
    }

    /// Whether the rows on screen are few enough to be edited here.
    public boolean possible() {
        return rows.get() != null && rows.get().batch().rowsRead() <= RowsEdit.MOST_ROWS;
    }

    public void begin() {
        if (possible() && !pushing.getAsBoolean()) {
            edit.set(RowsEdit.of(rows.get().batch()));
        }
    }

    /// Plans the rows as they were edited.
    public void use() {
        RowsEdit done = edit.get();
        edit.set(null);
        if (done != null && !pushing.getAsBoolean()) {
            edited.accept(Given.edited(done.csv()));
        }
    }

    /// Forgets what was edited.
    public void leave() {
        edit.set(null);
    }
}
