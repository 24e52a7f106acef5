package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ValueType;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.WriteRule;

/// The list of entries as it is written: what each was, what it did, and how its rows are laid out. [JournalHistory] reads it.
///
/// Every method works within the caller's transaction.
public final class PushJournal {
    private final Connection connection;

    public PushJournal(Connection connection) {
        this.connection = connection;
    }

    /// The number of the last push; 0 before the first.
    public long lastNumber() throws SQLException {
        return number("SELECT COALESCE(MAX(ID), 0) FROM JOURNAL.PUSH");
    }

    public long pushes() throws SQLException {
        return number("SELECT COUNT(*) FROM JOURNAL.PUSH WHERE ID > 0");
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public WriteRule writeRule() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT WRITE_RULE FROM JOURNAL.STORE")) {
            row.next();
            return WriteRule.valueOf(row.getString(1));
        }
    }

    /// Pushes from now on follow the rule; those made keep theirs.
    public void setWriteRule(WriteRule rule) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE JOURNAL.STORE SET WRITE_RULE = ?")) {
            update.setString(1, rule.name());
            update.executeUpdate();
        }
    }

    public Retention retention() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT KEEP_PUSHES, KEEP_DAYS FROM JOURNAL.STORE")) {
            row.next();
            return new Retention(optional(row, 1), optional(row, 2));
        }
    }

    private static OptionalLong optional(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public void setRetention(Retention retention) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE JOURNAL.STORE SET KEEP_PUSHES = ?, KEEP_DAYS = ?")) {
            setOrNull(update, 1, retention.entries().isPresent() ? Optional.of(retention.entries().getAsLong()) : Optional.empty());
            setOrNull(update, 2, retention.days().isPresent() ? Optional.of(retention.days().getAsLong()) : Optional.empty());
            update.executeUpdate();
        }
    }

    /// Which table and which group of rows a line of a push's matrix belongs to.
    ///
    /// @param table empty where nothing was written
    /// @param group empty for a batch source, and where nothing was written
    /// @param taken the names of the columns beside the keys that the view took from its group
    public record Place(Optional<Long> table, Optional<Integer> group, List<String> taken) {
        public static final Place NONE = new Place(Optional.empty(), Optional.empty(), List.of());

        public Place {
            taken = List.copyOf(taken);
        }

        /// A table without rows in the journal.
        public static Place of(long table) {
            return new Place(Optional.of(table), Optional.empty(), List.of());
        }
    }

    /// @param places one for each propagation
    public void add(PushResult push, WriteRule rule, List<Place> places) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO JOURNAL.PUSH (ID, COMMITTED_AT, SOURCE, MODE, ORIGIN_KIND, ORIGIN_NAME, ORIGIN_PATH, ORIGIN_SHA256, ROWS_READ,
                    ROWS_REJECTED, WRITE_RULE, TOOK_MICROS, KIND, UNDOES)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, push.pushId());
            insert.setObject(2, push.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, push.source());
            insert.setString(4, push.mode().name());
            insert.setString(5, push.origin().kind().name());
            insert.setString(6, push.origin().name());
            insert.setString(7, push.origin().path());
            insert.setString(8, push.origin().sha256());
            insert.setLong(9, push.rowsRead());
            insert.setLong(10, push.rowsRejected());
            insert.setString(11, rule.name());
            insert.setLong(12, push.took().toNanos() / 1000);
            insert.setString(13, push.kind().name());
            setOrNull(insert, 14, push.undoes().isPresent() ? Optional.of(push.undoes().getAsLong()) : Optional.empty());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO JOURNAL.PROPAGATION (PUSH_ID, ORDINAL, TARGET, STORE, INSERTED, UPDATED, UNCHANGED, LATE, SUPERSEDED, APPENDED,
                    REMOVED, REJECTED, REFUSED, NOTES, TABLE_ID, ROW_GROUP, TAKEN)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (int i = 0; i < push.propagations().size(); i++) {
                addLine(insert, push.pushId(), i, push.propagations().get(i), places.get(i));
            }
        }
    }

    private static void addLine(PreparedStatement insert, long push, int ordinal, Propagation line, Place place) throws SQLException {
        insert.setLong(1, push);
        insert.setInt(2, ordinal);
        insert.setString(3, line.target());
        insert.setString(4, line.store().name());
        insert.setLong(5, line.inserted());
        insert.setLong(6, line.updated());
        insert.setLong(7, line.unchanged());
        insert.setLong(8, line.late());
        insert.setLong(9, line.superseded());
        insert.setLong(10, line.appended());
        insert.setLong(11, line.removed());
        insert.setLong(12, line.rejected());
        insert.setString(13, line.refused().orElse(null));
        insert.setObject(14, line.notes().toArray());
        setOrNull(insert, 15, place.table());
        setOrNull(insert, 16, place.group());
        insert.setObject(17, place.taken().toArray());
        insert.executeUpdate();
    }

    private static void setOrNull(PreparedStatement insert, int parameter, Optional<? extends Number> number) throws SQLException {
        if (number.isPresent()) {
            insert.setLong(parameter, number.get().longValue());
        } else {
            insert.setNull(parameter, Types.BIGINT);
        }
    }

    /// The name of a cell that no feature can have: which push brought the row first, where its entry carried it on from there.
    public static final String ORIGIN = "";

    /// One column of a group of rows, as its chunks have it.
    public record GroupColumn(String name, ValueType type, PushColumn.Role role) {}

    /// How the chunks of a group are laid out: first the keys, then the cells.
    public void addGroup(long push, int group, List<GroupColumn> columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO JOURNAL.GROUP_COLUMN VALUES (?, ?, ?, ?, ?, ?)")) {
            int ordinal = 0;
            for (GroupColumn column : columns) {
                insert.setLong(1, push);
                insert.setInt(2, group);
                insert.setInt(3, ordinal++);
                insert.setString(4, column.name());
                insert.setString(5, column.type().feastName());
                insert.setString(6, column.role().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// What an entry materialized.
    public void materialized(long entry, List<Materialization> intervals) throws SQLException {
        if (intervals.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO JOURNAL.MATERIALIZED VALUES (?, ?, ?, ?)")) {
            for (Materialization interval : intervals) {
                insert.setLong(1, entry);
                insert.setString(2, interval.view());
                insert.setObject(3, interval.start().atOffset(ZoneOffset.UTC));
                insert.setObject(4, interval.end().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }

    /// The end of what was last materialized of a view and is in effect; empty where nothing was.
    public Optional<Instant> materializedUntil(String view) throws SQLException {
        Effects effects = Effects.now(connection);
        Optional<Instant> until = Optional.empty();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT PUSH_ID, END_AT FROM JOURNAL.MATERIALIZED WHERE TARGET = ? ORDER BY END_AT")) {
            query.setString(1, view);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (effects.inEffect(row.getLong(1))) {
                        until = Optional.of(row.getObject(2, OffsetDateTime.class).toInstant());
                    }
                }
            }
        }
        return until;
    }

    /// Tells how long a push took in the end, its commit included.
    public void took(long push, Duration took) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE JOURNAL.PUSH SET TOOK_MICROS = ? WHERE ID = ?")) {
            update.setLong(1, took.toNanos() / 1000);
            update.setLong(2, push);
            update.executeUpdate();
        }
    }
}
