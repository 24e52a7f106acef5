package pushdesk.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.store.table.StoredTable;

/// What the plan of an undo found to change in online tables, kept until it is carried out, which would find the same: the journal has not grown
/// meanwhile. Tables with very many changes are not kept.
///
/// @param entry what is to be undone
/// @param journalNumber the last entry of the journal when it was found
record KeptChanges(long entry, long journalNumber, Map<StoredTable, Kept> tables) {
    private static final int MOST = 200_000;

    KeptChanges(long entry, long journalNumber) {
        this(entry, journalNumber, new HashMap<>());
    }

    /// The changes of one table.
    record Kept(List<TableRevision.Portion> portions, TableRevision.Found found) {
        void each(TableRevision.Use use, Progress progress) throws SQLException {
            progress.phase("Writing");
            for (TableRevision.Portion portion : portions) {
                progress.checkCancelled();
                use.of(portion);
            }
        }
    }

    /// A walk's changes, while they are few enough.
    static final class Keeping implements TableRevision.Use {
        private final List<TableRevision.Portion> portions = new ArrayList<>();
        private int size;

        @Override
        public void of(TableRevision.Portion portion) {
            size += portion.size();
            if (size <= MOST) {
                portions.add(portion);
            } else {
                portions.clear();
            }
        }
    }

    void keep(StoredTable table, Keeping keeping, TableRevision.Found found) {
        if (keeping.size <= MOST) {
            tables.put(table, new Kept(keeping.portions, found));
        }
    }

    /// The changes of a table that is as it was.
    Optional<Kept> of(StoredTable table) {
        return Optional.ofNullable(tables.get(table));
    }
}
