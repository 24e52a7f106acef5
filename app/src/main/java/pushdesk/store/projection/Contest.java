package pushdesk.store.projection;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pushdesk.store.RowFate;
import pushdesk.store.StoredRow;
import pushdesk.store.WriteRule;
import pushdesk.store.plan.SameValue;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Who holds one key after push upon push, by the rule that each was made under.
public final class Contest {
    private static final Comparator<StoredRow> BY_TIMES = Comparator.comparing(StoredRow::eventTime)
            .thenComparing(StoredRow::created, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final StoredTable table;
    private StoredRow holder;

    public Contest(StoredTable table) {
        this.table = table;
    }

    /// The row that is stored after the pushes taken so far.
    public Optional<StoredRow> holder() {
        return Optional.ofNullable(holder);
    }

    /// Takes the best row that the next push has for the key. A row that wins stands whole: the columns that its push did not bring are null.
    ///
    /// @param brought which columns of the table the push fills
    public RowFate take(StoredRow row, BitSet brought, WriteRule rule) {
        RowFate fate = fate(row, brought, rule);
        if (fate == RowFate.INSERTED || fate == RowFate.UPDATED) {
            holder = row;
        }
        return fate;
    }

    private RowFate fate(StoredRow row, BitSet brought, WriteRule rule) {
        if (holder == null) {
            return RowFate.INSERTED;
        }
        int newer = BY_TIMES.compare(row, holder);
        if (newer == 0) {
            return same(row, brought) ? RowFate.UNCHANGED : RowFate.UPDATED;
        }
        return newer > 0 || rule == WriteRule.LAST_WRITE ? RowFate.UPDATED : RowFate.LATE;
    }

    private boolean same(StoredRow row, BitSet brought) {
        List<StoredColumn> columns = table.columns();
        return brought.stream()
                .filter(column -> !columns.get(column).key())
                .allMatch(column -> SameValue.same(row.values().get(column), holder.values().get(column), columns.get(column).type()));
    }
}
