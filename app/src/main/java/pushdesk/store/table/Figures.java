package pushdesk.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.sql.Identifiers;

/// How many rows each table has and how new they are, kept up to date by every transaction that writes, so that nobody must count.
public final class Figures {
    private final Connection connection;

    public Figures(Connection connection) {
        this.connection = connection;
    }

    /// The figures of these targets.
    public Map<String, StoreFigures.Figure> of(StoreKind store, List<String> targets) throws SQLException {
        Map<String, StoreFigures.Figure> all = all(store);
        var figures = new HashMap<String, StoreFigures.Figure>();
        targets.forEach(target -> figures.put(target, all.getOrDefault(target, StoreFigures.Figure.EMPTY)));
        return figures;
    }

    /// By target; tables that never got a row are absent.
    public Map<String, StoreFigures.Figure> all(StoreKind store) throws SQLException {
        var figures = new HashMap<String, StoreFigures.Figure>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT T.TARGET, F.ROW_COUNT, F.NEWEST_EVENT FROM JOURNAL.STORED_TABLE T JOIN JOURNAL.FIGURE F ON F.TABLE_ID = T.ID
                WHERE T.STORE = ? AND T.SET_ASIDE_AT IS NULL
                """)) {
            query.setString(1, store.name());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    figures.put(row.getString(1), figure(row, 2));
                }
            }
        }
        return figures;
    }

    /// The figure of a table that grew.
    ///
    /// @param newestMicros the newest event among the rows written; [Long#MIN_VALUE] for none
    public void grown(StoredTable table, long rows, long newestMicros) throws SQLException {
        StoreFigures.Figure before = figure(table);
        Optional<Instant> written = newestMicros == Long.MIN_VALUE ? Optional.empty() : Optional.of(ColumnVector.instant(newestMicros));
        Optional<Instant> newest = before.newestEvent().isPresent() && written.isPresent()
                ? Optional.of(before.newestEvent().get().isAfter(written.get()) ? before.newestEvent().get() : written.get())
                : written.or(before::newestEvent);
        set(table, new StoreFigures.Figure(before.rows() + rows, newest));
    }

    /// What a walk over keys of a table changed in it, row by row.
    public static final class Change {
        private long seen;
        private long grown;
        private long newest = Long.MIN_VALUE;
        private long newestGone = Long.MIN_VALUE;

        /// A key has a row of this event when the walk is over.
        public void now(long event) {
            newest = Math.max(newest, event);
        }

        /// A key had no row.
        public void added() {
            grown++;
        }

        /// A row of this event is no more.
        public void removed(long event) {
            replaced(event);
            grown--;
        }

        /// A row of this event gave way to another.
        public void replaced(long event) {
            kept();
            newestGone = Math.max(newestGone, event);
        }

        /// A row stayed.
        public void kept() {
            seen++;
        }
    }

    /// The figure of a table after a walk. The table is counted only where its newest row may have gone and not all rows were seen.
    public void changed(StoredTable table, Change change) throws SQLException {
        StoreFigures.Figure before = figure(table);
        long newestBefore = before.newestEvent().map(ColumnVector::micros).orElse(Long.MIN_VALUE);
        if (change.seen == before.rows()) {
            known(table, before.rows() + change.grown, change.newest);
        } else if (change.newestGone < newestBefore) {
            known(table, before.rows() + change.grown, Math.max(newestBefore, change.newest));
        } else {
            counted(table);
        }
    }

    private void known(StoredTable table, long rows, long newest) throws SQLException {
        known(table, rows, newest == Long.MIN_VALUE ? Optional.empty() : Optional.of(newest));
    }

    /// Sets what is known of a table.
    ///
    /// @param newestMicros the newest event; empty where there is none
    public void known(StoredTable table, long rows, Optional<Long> newestMicros) throws SQLException {
        set(table, new StoreFigures.Figure(rows, newestMicros.map(ColumnVector::instant)));
    }

    /// Counts a table anew.
    public void counted(StoredTable table) throws SQLException {
        String event = table.store() == StoreKind.ONLINE
                ? SystemColumns.EVENT_TIME
                : table.columns().stream()
                        .filter(column -> column.role() == PushColumn.Role.EVENT_TIMESTAMP)
                        .map(StoredColumn::column)
                        .findFirst()
                        .orElseThrow();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), MAX(" + Identifiers.quote(event) + ") FROM " + table.sqlName())) {
            row.next();
            set(table, figure(row, 1));
        }
    }

    private StoreFigures.Figure figure(StoredTable table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT ROW_COUNT, NEWEST_EVENT FROM JOURNAL.FIGURE WHERE TABLE_ID = ?")) {
            query.setLong(1, table.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? figure(row, 1) : StoreFigures.Figure.EMPTY;
            }
        }
    }

    private static StoreFigures.Figure figure(ResultSet row, int column) throws SQLException {
        long rows = row.getLong(column);
        OffsetDateTime newest = row.getObject(column + 1, OffsetDateTime.class);
        return new StoreFigures.Figure(rows, Optional.ofNullable(newest).map(OffsetDateTime::toInstant));
    }

    private void set(StoredTable table, StoreFigures.Figure figure) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO JOURNAL.FIGURE KEY (TABLE_ID) VALUES (?, ?, ?)")) {
            merge.setLong(1, table.id());
            merge.setLong(2, figure.rows());
            if (figure.newestEvent().isPresent()) {
                merge.setObject(3, figure.newestEvent().get().atOffset(ZoneOffset.UTC));
            } else {
                merge.setNull(3, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            merge.executeUpdate();
        }
    }
}
