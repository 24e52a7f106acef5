package pushdesk.ui.changes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.PushChanges;
import pushdesk.store.trace.PushChanges.Became;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.CellText;

/// A key that was changed, as the screen tells it.
///
/// @param became the same values may stand by another row since
/// @param row what stands since, or what went
/// @param values a cell for each column
record ChangedRow(Became became, StoredRow row, List<Cell> values, Cell eventTime, Cell writtenBy) {

    /// A value before and after.
    ///
    /// @param text one value where it stayed as it was, else both: `0.5 → 0.7`
    /// @param changed whether it is another one than before, in a row that was there before and after
    record Cell(String text, boolean changed) {}

    ChangedRow {
        values = List.copyOf(values);
    }

    static ChangedRow of(PushChanges.Change change, PushChanges page) {
        List<Cell> values = IntStream.range(0, page.columns().size())
                .mapToObj(index -> cell(change, row -> CellText.of(page.columns().get(index).type(), row.values().get(index)).text(), page.other(change, index)))
                .toList();
        Cell eventTime = cell(change, row -> row.eventTime() == null ? "" : Formats.instant(row.eventTime()), page.otherTime(change));
        return new ChangedRow(page.became(change), change.after().or(change::before).orElseThrow(), values, eventTime,
                cell(change, ChangedRow::writer, change.before().isPresent() && change.after().isPresent()));
    }

    private static String writer(StoredRow row) {
        return Words.text("rows.written-by.push", String.valueOf(row.pushId()), row.line());
    }

    private static Cell cell(PushChanges.Change change, Function<StoredRow, String> says, boolean changed) {
        Optional<String> before = change.before().map(says);
        Optional<String> after = change.after().map(says);
        return changed ? new Cell(Words.text("changes.pair", before.orElseThrow(), after.orElseThrow()), true) : new Cell(after.or(() -> before).orElseThrow(), false);
    }
}
