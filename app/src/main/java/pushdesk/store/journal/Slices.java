package pushdesk.store.journal;

import java.util.Arrays;
import pushdesk.rows.column.ColumnVector;

/// A stretch of a column as a column of its own.
final class Slices {

    private Slices() {}

    static ColumnVector of(ColumnVector column, int from, int to) {
        return switch (column) {
            case ColumnVector.Longs longs ->
                new ColumnVector.Longs(longs.type(), Arrays.copyOfRange(longs.values(), from, to), longs.nulls().get(from, to));
            case ColumnVector.Doubles doubles ->
                new ColumnVector.Doubles(doubles.type(), Arrays.copyOfRange(doubles.values(), from, to), doubles.nulls().get(from, to));
            case ColumnVector.Objects objects -> new ColumnVector.Objects(objects.type(), Arrays.copyOfRange(objects.values(), from, to));
        };
    }
}
