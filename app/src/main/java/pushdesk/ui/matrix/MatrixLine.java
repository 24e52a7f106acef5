package pushdesk.ui.matrix;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pushdesk.model.push.Propagation;

/// A line of the matrix: one view online, or one batch source offline.
///
/// @param blocking whether the line is refused so that nothing can be pushed; a refused line that is not only gets nothing, as defined
/// @param leaving whether the user may leave this target out of the push, or has
/// @param changed the counts that differ from the plan shown before
public record MatrixLine(Propagation propagation, boolean blocking, Leaving leaving, Set<MatrixColumn> changed) {

    /// A target that stands in the way of a push can be left out of it.
    public enum Leaving { NOT_OFFERED, OFFERED, LEFT_OUT }

    public MatrixLine {
        changed = Set.copyOf(changed);
    }

    /// What stands behind the counts: the refusal, or the notes.
    public String text() {
        return propagation.refused().orElseGet(() -> String.join(" ", propagation.notes()));
    }

    /// Those of the columns whose counts differ.
    static Set<MatrixColumn> differences(List<MatrixColumn> of, Propagation before, Propagation now) {
        var columns = EnumSet.noneOf(MatrixColumn.class);
        for (MatrixColumn column : of) {
            if (!column.count(before).equals(column.count(now))) {
                columns.add(column);
            }
        }
        return columns;
    }
}
