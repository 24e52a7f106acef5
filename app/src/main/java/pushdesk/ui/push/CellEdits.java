package pushdesk.ui.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What was typed into the rows, to be taken back and done again.
final class CellEdits {

    /// One cell, and what it showed before and after.
    record Change(int row, int column, String before, String after) {}

    private final RowsEdit rows;
    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();

    CellEdits(RowsEdit rows) {
        this.rows = rows;
    }

    /// Takes what was typed into a cell.
    void type(int row, int column, String typed) {
        String before = rows.typed(row, column);
        rows.type(row, column, typed);
        if (!rows.typed(row, column).equals(before)) {
            done.push(new Change(row, column, before, rows.typed(row, column)));
            undone.clear();
        }
    }

    /// Takes the newest change back; empty when there is none.
    Optional<Change> undo() {
        Change change = done.poll();
        if (change != null) {
            rows.type(change.row(), change.column(), change.before());
            undone.push(change);
        }
        return Optional.ofNullable(change);
    }

    /// Makes the change again that was taken back last; empty when there is none.
    Optional<Change> redo() {
        Change change = undone.poll();
        if (change != null) {
            rows.type(change.row(), change.column(), change.after());
            done.push(change);
        }
        return Optional.ofNullable(change);
    }
}
