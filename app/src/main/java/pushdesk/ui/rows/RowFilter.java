package pushdesk.ui.rows;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.store.push.PushResult;
import pushdesk.store.table.RowQuery;

/// Which of the stored rows are asked for, and in which order.
public final class RowFilter {

    /// The order asked for by a click on a header.
    public record Sort(String column, boolean descending) {}

    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty keys = new SimpleStringProperty("");
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>();

    RowFilter() {}

    /// Rows that contain this text in any column.
    public StringProperty searchProperty() {
        return search;
    }

    /// Rows with these keys: `1001, 1002`, or `driver_id = 1001; city = Oslo`.
    public StringProperty keysProperty() {
        return keys;
    }

    /// Null for the natural order.
    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /// Runs this when something else is asked for.
    void onChange(Runnable action) {
        search.subscribe((was, is) -> action.run());
        keys.subscribe((was, is) -> action.run());
        sort.subscribe((was, is) -> action.run());
    }

    /// Asks for all rows, in the order asked for.
    void clear() {
        search.set("");
        keys.set("");
    }

    /// Asks for all rows in their natural order: others have other columns.
    void reset() {
        clear();
        sort.set(null);
    }

    /// The question for the first rows; the keys are not in it: which columns they are of, the store knows.
    ///
    /// @param changes the push whose rows alone are asked for, or null
    RowQuery query(PushResult changes) {
        Sort by = sort.get();
        return new RowQuery(
                search.get().strip(),
                Map.of(),
                changes == null ? OptionalLong.empty() : OptionalLong.of(changes.pushId()),
                Optional.ofNullable(by).map(Sort::column),
                by != null && by.descending(),
                0,
                RowPages.PAGE_ROWS);
    }
}
