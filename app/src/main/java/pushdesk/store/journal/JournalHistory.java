package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowOrigin;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;

/// Reads the list of entries.
public final class JournalHistory {
    private final Connection connection;

    public JournalHistory(Connection connection) {
        this.connection = connection;
    }

    /// The entries, newest first.
    public List<PushResult> entries() throws SQLException {
        return entries("ID > 0", "PUSH_ID > 0", 0, Effects.now(connection));
    }

    /// The latest time that any entry was made at, which need not be the newest entry's where a clock was set back.
    public Optional<Instant> latest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAX(COMMITTED_AT) FROM JOURNAL.PUSH WHERE ID > 0"); ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    /// @throws PushdeskException when there is no such entry
    public PushResult entry(long id) throws SQLException {
        return entries("ID > 0 AND ID = ?1", "PUSH_ID = ?1", id, Effects.upon(connection, id)).stream()
                .findFirst()
                .orElseThrow(() -> new PushdeskException(ErrorCode.NOT_FOUND, "The journal has no entry %d.".formatted(id)));
    }

    /// The newest push in effect that brought the very bytes of a file to the table that a batch source has now, unless it was emptied since.
    ///
    /// @param sha256 as in the origin of its rows
    public Optional<PushResult> loaded(String batchSource, String sha256) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT ID FROM JOURNAL.PUSH P WHERE ID > 0 AND KIND = 'PUSH' AND ORIGIN_SHA256 = ?
                    AND EXISTS (SELECT 1 FROM JOURNAL.PROPAGATION L JOIN JOURNAL.STORED_TABLE T ON T.ID = L.TABLE_ID
                        WHERE L.PUSH_ID = P.ID AND L.STORE = 'OFFLINE' AND L.TARGET = ? AND T.SET_ASIDE_AT IS NULL)
                ORDER BY ID DESC
                """)) {
            query.setString(1, sha256);
            query.setString(2, batchSource);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    PushResult entry = entry(row.getLong(1));
                    if (entry.undoneBy().isEmpty()) {
                        return isEmptiedSince(batchSource, entry.pushId()) ? Optional.empty() : Optional.of(entry);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isEmptiedSince(String batchSource, long push) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT ID FROM JOURNAL.PUSH P WHERE ID > ? AND KIND = 'RESET'
                    AND EXISTS (SELECT 1 FROM JOURNAL.PROPAGATION L WHERE L.PUSH_ID = P.ID AND L.STORE = 'OFFLINE' AND L.TARGET = ?)
                """)) {
            query.setLong(1, push);
            query.setString(2, batchSource);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (entry(row.getLong(1)).undoneBy().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// @param pushes which entries, in the words of SQL; the number may be its parameter
    /// @param propagations which lines, likewise
    private List<PushResult> entries(String pushes, String propagations, long number, Effects effects) throws SQLException {
        Map<Long, List<Propagation>> lines = lines(propagations, number);
        var entries = new ArrayList<PushResult>();
        try (PreparedStatement query = query(
                        """
                        SELECT ID, COMMITTED_AT, SOURCE, MODE, ORIGIN_KIND, ORIGIN_NAME, ORIGIN_PATH, ORIGIN_SHA256, ROWS_READ,
                            ROWS_REJECTED, TOOK_MICROS, KIND, UNDOES, PRUNED,
                            EXISTS (SELECT 1 FROM JOURNAL.PROPAGATION L JOIN JOURNAL.STORED_TABLE T ON T.ID = L.TABLE_ID
                                WHERE L.PUSH_ID = P.ID AND T.SET_ASIDE_AT IS NOT NULL)
                        FROM JOURNAL.PUSH P WHERE %s ORDER BY ID DESC
                        """.formatted(pushes), number);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                entries.add(new PushResult(
                        id,
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        PushMode.valueOf(row.getString(4)),
                        new RowOrigin(RowOrigin.Kind.valueOf(row.getString(5)), row.getString(6), row.getString(7), row.getString(8)),
                        row.getLong(9),
                        row.getLong(10),
                        lines.getOrDefault(id, List.of()),
                        Duration.ofNanos(row.getLong(11) * 1000),
                        EntryKind.valueOf(row.getString(12)),
                        row.getObject(13) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(13)),
                        effects.undoneBy(id),
                        row.getBoolean(14),
                        row.getBoolean(15)));
            }
        }
        return entries;
    }

    private PreparedStatement query(String sql, long number) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        if (sql.contains("?1")) {
            query.setLong(1, number);
        }
        return query;
    }

    /// When and from where an entry brought its rows.
    public record Source(Instant at, EntryKind kind, RowOrigin origin) {}

    /// Of any entry that ever was, those in the baseline too.
    public Source source(long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT COMMITTED_AT, KIND, ORIGIN_KIND, ORIGIN_NAME, ORIGIN_PATH, ORIGIN_SHA256 FROM JOURNAL.PUSH WHERE ID = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Source(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        EntryKind.valueOf(row.getString(2)),
                        new RowOrigin(RowOrigin.Kind.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6)));
            }
        }
    }

    /// @throws PushdeskException when the state after the entry can't be told
    public void demandMoment(long entry) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COALESCE(MAX(ID), 0), COALESCE(MAX(CASE WHEN PRUNED THEN ID END), 0) FROM JOURNAL.PUSH")) {
            row.next();
            if (entry < 0 || entry > row.getLong(1)) {
                throw new PushdeskException(ErrorCode.NOT_FOUND, "The journal has no entry %d; its last is %d.".formatted(entry, row.getLong(1)));
            }
            if (entry < row.getLong(2)) {
                throw new PushdeskException(
                        ErrorCode.NOT_FOUND, "The journal reaches back to entry %d; what was before is one baseline.".formatted(row.getLong(2)));
            }
        }
    }

    private Map<Long, List<Propagation>> lines(String which, long number) throws SQLException {
        var lines = new HashMap<Long, List<Propagation>>();
        try (PreparedStatement query = query(
                        """
                        SELECT PUSH_ID, TARGET, STORE, INSERTED, UPDATED, UNCHANGED, LATE, SUPERSEDED, APPENDED, REMOVED, REJECTED, REFUSED, NOTES
                        FROM JOURNAL.PROPAGATION WHERE %s ORDER BY PUSH_ID, ORDINAL
                        """.formatted(which), number);
                ResultSet row = query.executeQuery()) {
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
                        row.getLong(11),
                        Optional.ofNullable(row.getString(12)),
                        Arrays.stream((Object[]) row.getArray(13).getArray()).map(String.class::cast).toList()));
            }
        }
        return lines;
    }
}
