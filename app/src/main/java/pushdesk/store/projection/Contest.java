package pushdesk.store.projection;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.plan.SameValue;
import pushdesk.store.push.RowFate;
import pushdesk.store.push.WriteRule;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Who holds one key after push upon push, by the rule that each was made under.
public final class Contest {
    private final StoredTable table;
    private JournalRow holder;

    public Contest(StoredTable table) {
        this.table = table;
    }

    /// The row that is stored after the pushes taken so far.
    public Optional<JournalRow> holder() {
        return Optional.ofNullable(holder);
    }

    /// Takes the best row that the next push has for the key. A row that wins stands whole: the columns that its push did not bring are null.
    ///
    /// @param brought which columns of the table the push fills
    public RowFate take(JournalRow row, BitSet brought, WriteRule rule) {
        RowFate fate = fate(row, brought, rule);
        if (fate == RowFate.INSERTED || fate == RowFate.UPDATED) {
            holder = row;
        }
        return fate;
    }

    private RowFate fate(JournalRow row, BitSet brought, WriteRule rule) {
        if (holder == null) {
            return RowFate.INSERTED;
        }
        int byEvent = Long.compare(row.event(), holder.event());
        int newer = byEvent != 0 ? byEvent : Long.compare(row.created(), holder.created());
        if (newer == 0) {
            return same(row, brought) ? RowFate.UNCHANGED : RowFate.UPDATED;
        }
        return newer > 0 || rule == WriteRule.LAST_WRITE ? RowFate.UPDATED : RowFate.LATE;
    }

    private boolean same(JournalRow row, BitSet brought) {
        List<StoredColumn> columns = table.columns();
        return brought.stream()
                .filter(column -> !columns.get(column).key())
                .allMatch(column -> SameValue.same(row.value(column), holder.value(column), columns.get(column).type()));
    }
}
