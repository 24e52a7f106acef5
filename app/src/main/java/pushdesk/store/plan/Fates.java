package pushdesk.store.plan;

import java.util.Optional;
import pushdesk.store.push.RowFate;

/// What becomes of each row of a batch in one view, one byte a row.
public final class Fates {
    private static final RowFate[] ALL = RowFate.values();

    private final byte[] fates;
    private final long[] counts = new long[ALL.length];

    Fates(int rows) {
        fates = new byte[rows];
    }

    void set(int row, RowFate fate) {
        fates[row] = (byte) (fate.ordinal() + 1);
        counts[fate.ordinal()]++;
    }

    public Optional<RowFate> get(long row) {
        if (row < 0 || row >= fates.length) {
            return Optional.empty();
        }
        int fate = fates[(int) row];
        return fate == 0 ? Optional.empty() : Optional.of(ALL[fate - 1]);
    }

    public boolean is(int row, RowFate fate) {
        return fates[row] == fate.ordinal() + 1;
    }

    public long count(RowFate fate) {
        return counts[fate.ordinal()];
    }
}
