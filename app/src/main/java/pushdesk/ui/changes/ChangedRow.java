package pushdesk.ui.changes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.PushChanges;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.CellText;

/// A key that was changed, as the screen tells it.
///
/// @param kind what became of it; the same values may stand by another row since
/// @param row what stands since, or what went
/// @param values a cell for each column
record ChangedRow(Kind kind, StoredRow row, List<Cell> values, Cell eventTime, Cell writtenBy) {

    enum Kind { CAME, CHANGED, SAME_VALUES, WENT }

    /// A value before and after.
    ///
    /// @param text one value where it stayed as it was, else both: `0.5 → 0.7`
    /// @param changed whether it is another one than before, in a row that was there before and after
    record Cell(String text, boolean changed) {}

    ChangedRow {
        values = List.copyOf(values);
    }

    static ChangedRow of(PushChanges.Change change, List<RowPage.Column> columns) {
        List<Cell> values = IntStream.range(0, columns.size())
                .mapToObj(index -> cell(change, row -> row.values().get(index), value -> CellText.of(columns.get(index).type(), value).text()))
                .toList();
        Cell eventTime = cell(change, StoredRow::eventTime, time -> time == null ? "" : Formats.instant(time));
        boolean differs = eventTime.changed() || values.stream().anyMatch(Cell::changed);
        Kind kind = change.before().isEmpty() ? Kind.CAME : change.after().isEmpty() ? Kind.WENT : differs ? Kind.CHANGED : Kind.SAME_VALUES;
        return new ChangedRow(kind, change.after().or(change::before).orElseThrow(), values, eventTime, cell(change, ChangedRow::writer, text -> text));
    }

    private static String writer(StoredRow row) {
        return Words.text("rows.written-by.push", String.valueOf(row.pushId()), row.line());
    }

    private static <T> Cell cell(PushChanges.Change change, Function<StoredRow, T> value, Function<T, String> says) {
        Optional<String> before = change.before().map(value.andThen(says));
        Optional<String> after = change.after().map(value.andThen(says));
        if (before.isEmpty() || after.isEmpty()) {
            return new Cell(before.or(() -> after).orElse(""), false);
        }
        boolean same = Objects.deepEquals(value.apply(change.before().get()), value.apply(change.after().get()));
        return same ? new Cell(after.get(), false) : new Cell(Words.text("changes.pair", before.get(), after.get()), true);
    }
}
