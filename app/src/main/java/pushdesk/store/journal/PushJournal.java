package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.Propagation;
import pushdesk.model.PushColumn;
import pushdesk.model.PushMode;
import pushdesk.model.StoreKind;
import pushdesk.model.ValueType;
import pushdesk.rows.RowOrigin;
import pushdesk.store.PushResult;
import pushdesk.store.WriteRule;

/// The list of pushes: what each was, what it did, and how its rows are laid out.
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
        return number("SELECT COUNT(*) FROM JOURNAL.PUSH");
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

    /// Which table and which group of rows a line of a push's matrix belongs to.
    ///
    /// @param table empty where nothing was written
    /// @param group empty for a batch source, and where nothing was written
    public record Place(Optional<Long> table, Optional<Integer> group) {
        public static final Place NONE = new Place(Optional.empty(), Optional.empty());
    }

    /// @param places one for each propagation
    public void add(PushResult push, WriteRule rule, List<Place> places) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO JOURNAL.PUSH VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO JOURNAL.PROPAGATION VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
        insert.setLong(11, line.rejected());
        insert.setString(12, line.refused().orElse(null));
        insert.setObject(13, line.notes().toArray());
        setOrNull(insert, 14, place.table());
        setOrNull(insert, 15, place.group());
        insert.executeUpdate();
    }

    private static void setOrNull(PreparedStatement insert, int parameter, Optional<? extends Number> number) throws SQLException {
        if (number.isPresent()) {
            insert.setLong(parameter, number.get().longValue());
        } else {
            insert.setNull(parameter, Types.BIGINT);
        }
    }

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

    /// Tells how long a push took in the end, its commit included.
    public void took(long push, Duration took) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE JOURNAL.PUSH SET TOOK_MICROS = ? WHERE ID = ?")) {
            update.setLong(1, took.toNanos() / 1000);
            update.setLong(2, push);
            update.executeUpdate();
        }
    }

    /// The pushes, newest first.
    public List<PushResult> history() throws SQLException {
        Map<Long, List<Propagation>> lines = lines();
        var pushes = new ArrayList<PushResult>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT ID, COMMITTED_AT, SOURCE, MODE, ORIGIN_KIND, ORIGIN_NAME, ORIGIN_PATH, ORIGIN_SHA256, ROWS_READ,
                            ROWS_REJECTED, TOOK_MICROS
                        FROM JOURNAL.PUSH ORDER BY ID DESC
                        """)) {
            while (row.next()) {
                long id = row.getLong(1);
                pushes.add(new PushResult(
                        id,
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        PushMode.valueOf(row.getString(4)),
                        new RowOrigin(RowOrigin.Kind.valueOf(row.getString(5)), row.getString(6), row.getString(7), row.getString(8)),
                        row.getLong(9),
                        row.getLong(10),
                        lines.getOrDefault(id, List.of()),
                        Duration.ofNanos(row.getLong(11) * 1000)));
            }
        }
        return pushes;
    }

    private Map<Long, List<Propagation>> lines() throws SQLException {
        var lines = new HashMap<Long, List<Propagation>>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT PUSH_ID, TARGET, STORE, INSERTED, UPDATED, UNCHANGED, LATE, SUPERSEDED, APPENDED, REJECTED, REFUSED, NOTES
                        FROM JOURNAL.PROPAGATION ORDER BY PUSH_ID, ORDINAL
                        """)) {
            while (row.next()) {
                lines.computeIfAbsent(row.getLong(1), push -> new ArrayList<>()).add(new Propagation(
                        row.getString(2),
                        StoreKind.valueOf(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        Optional.ofNullable(row.getString(11)),
                        Arrays.stream((Object[]) row.getArray(12).getArray()).map(String.class::cast).toList()));
            }
        }
        return lines;
    }
}
