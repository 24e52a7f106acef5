package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.h2.value.Value;
import pushdesk.store.journal.JournalRow;
import pushdesk.store.sql.Ahead;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableWriter;

/// Writes what a revision finds into the table; the last of it when it is finished.
final class RevisionWriter implements TableRevision.Use {
    private final StoredTable table;
    private final TableWriter writer;
    private final Ahead<Ready> ahead = new Ahead<>(this::write);

    /// A portion as the table takes it.
    private record Ready(int removed, Value[][] removals, TableWriter.Rows inserts, TableWriter.Rows updates) {}

    RevisionWriter(Connection connection, StoredTable table) throws SQLException {
        this.table = table;
        this.writer = new TableWriter(connection, table, table.columns());
    }

    @Override
    public void of(TableRevision.Portion portion) throws SQLException {
        ahead.make(() -> new Ready(
                portion.removals().size(), SqlRows.columns(portion.removals(), table.keys()), rows(portion.inserts()), rows(portion.updates())));
    }

    private TableWriter.Rows rows(List<JournalRow> rows) {
        return writer.rows(SqlRows.whole(rows.stream().map(JournalRow::stored).toList(), table));
    }

    private void write(Ready ready) {
        if (ready.removed() > 0) { // a table without keys has one row, which the removals then don't name
            writer.delete(ready.removals());
        }
        writer.insert(ready.inserts());
        writer.update(ready.updates());
    }

    void finish() throws SQLException {
        ahead.finish();
    }
}
