package pushdesk.store.trace;

import java.time.Instant;
import java.util.ArrayList;
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
final class Contest {
    private static final Comparator<StoredRow> BY_TIMES = Comparator.comparing(StoredRow::eventTime)
            .thenComparing(StoredRow::created, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final StoredTable table;
    private StoredRow holder;

    Contest(StoredTable table) {
        this.table = table;
    }

    /// The row that is stored after the pushes taken so far.
    Optional<StoredRow> holder() {
        return Optional.ofNullable(holder);
    }

    /// Takes the best row that the next push has for the key.
    ///
    /// @param brought which columns of the table the push fills; the others keep what they hold
    RowFate take(StoredRow row, BitSet brought, WriteRule rule) {
        RowFate fate = fate(row, brought, rule);
        if (fate == RowFate.INSERTED) {
            holder = row;
        } else if (fate == RowFate.UPDATED) {
            var values = new ArrayList<Object>(holder.values());
            brought.stream().forEach(column -> values.set(column, row.values().get(column)));
            holder = new StoredRow(values, row.eventTime(), row.created(), row.pushId(), row.line());
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
