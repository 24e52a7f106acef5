package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.model.type.ValueType;
import pushdesk.rows.NoRecord;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;
import pushdesk.rows.text.Values;
import pushdesk.store.journal.GroupRows;
import pushdesk.store.journal.JournalledEntry;
import pushdesk.store.journal.PushJournal;
import pushdesk.store.plan.RowTimes;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.StoredColumn;
import pushdesk.store.table.StoredTable;

/// Puts together the rows that a push brought, in the order of their lines: from the batch source's table, which has every column, else from the
/// groups of the journal.
public final class BroughtRows {
    /// More rows are pushed from their file.
    public static final int MOST_ROWS = 200_000;

    private final Connection connection;
    private final JournalledEntry entry;
    private final PushRequirements requirements;
    private final Progress progress;
    private final Map<String, ValueType> types = new HashMap<>();
    /// Of each line its rows, each with the values by the push's own names of its columns.
    private final TreeMap<Long, List<Map<String, Object>>> rows = new TreeMap<>();
    private int count;

    /// @param requirements what a push to the entry's source brings now
    public BroughtRows(Connection connection, JournalledEntry entry, PushRequirements requirements, Progress progress) {
        this.connection = connection;
        this.entry = entry;
        this.requirements = requirements;
        this.progress = progress;
    }

    /// A row's line is the one it had. A value that no longer fits its column makes its row a bad one; columns that the push did not bring are not
    /// there.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when the journal has the rows no more, or they are too many
    public RowBatch batch() throws SQLException {
        progress.phase("Reading the rows of push " + entry.id());
        if (entry.pruned()) {
            throw new PushdeskException(
                    ErrorCode.NOT_FOUND, "Push %d is older than what the journal keeps; its rows have become part of the baseline.".formatted(entry.id()));
        }
        if (!fromOffline()) {
            fromGroups();
        }
        if (rows.isEmpty()) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "The journal has no rows of push %d.".formatted(entry.id()));
        }
        List<PushColumn> columns = requirements.columns().stream().filter(column -> types.containsKey(column.name())).toList();
        List<String> names = columns.stream().map(PushColumn::name).toList();
        try (var builder = new RowBatchBuilder(columns, names, names, TimeFormat.ISO)) {
            rows.forEach((line, ofLine) -> ofLine.forEach(row -> {
                for (int i = 0; i < columns.size(); i++) {
                    value(builder, i, columns.get(i), row.get(columns.get(i).name()));
                }
                builder.endRow(line, NoRecord.INSTANCE);
            }));
            return builder.build(RowOrigin.journal(entry.id()), List.of());
        }
    }

    private void value(RowBatchBuilder builder, int at, PushColumn column, Object value) {
        ValueType from = types.get(column.name());
        Object fitting = Values.read(value, from, column.type());
        if (fitting instanceof BadText(String reason)) {
            builder.bad(at, ValueText.format(from, value), reason);
        } else {
            builder.value(at, fitting);
        }
    }

    /// Whether the batch source's table still has all rows that the push appended.
    private boolean fromOffline() throws SQLException {
        for (JournalledEntry.Line line : entry.lines()) {
            Optional<StoredTable> table = line.store() == StoreKind.OFFLINE ? Catalog.inUse(connection, line.table()) : Optional.empty();
            if (table.isPresent()) {
                readOffline(table.get());
                if (count == appended(table.get())) {
                    return true;
                }
                rows.clear();
                types.clear();
                count = 0;
            }
        }
        return false;
    }

    private long appended(StoredTable table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT APPENDED FROM JOURNAL.PROPAGATION WHERE PUSH_ID = ? AND TABLE_ID = ?")) {
            query.setLong(1, entry.id());
            query.setLong(2, table.id());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    private void readOffline(StoredTable table) throws SQLException {
        List<StoredColumn> columns = table.columns().stream()
                .filter(column -> requirements.columns().stream().anyMatch(wanted -> wanted.name().equals(column.name())))
                .toList();
        columns.forEach(column -> types.put(column.name(), column.type()));
        new OfflineArchive(table).each(connection, entry.id(), columns, (line, values) -> {
            var row = new HashMap<String, Object>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i).name(), values.get(i));
            }
            add(line, row);
        });
    }

    private void fromGroups() throws SQLException {
        List<GroupRows> groups = GroupRows.of(connection, entry.id());
        for (int i = 0; i < groups.size(); i++) {
            boolean first = i == 0;
            List<PushColumn> wanted = groups.get(i).columns().stream().map(this::wanted).toList();
            groups.get(i).each((line, event, created, values) -> {
                Map<String, Object> row = first ? new HashMap<>() : only(line);
                for (int column = 0; column < wanted.size(); column++) {
                    if (wanted.get(column) != null) {
                        row.put(wanted.get(column).name(), values.get(column));
                    }
                }
                time(row, requirements.eventTimestamp(), event);
                requirements.createdTimestamp().ifPresent(column -> time(row, column, created));
                if (first) {
                    add(line, row);
                }
            }, progress);
        }
    }

    /// What a push brings now for a column of a group; null where nothing asks for it any more.
    private PushColumn wanted(PushJournal.GroupColumn column) {
        PushColumn wanted = requirements.columnFor(column.name()).orElse(null);
        if (wanted != null) {
            types.put(wanted.name(), column.type());
        }
        return wanted;
    }

    private void time(Map<String, Object> row, PushColumn column, long micros) {
        if (micros != RowTimes.NONE) {
            types.put(column.name(), column.type());
            row.put(column.name(), ColumnVector.instant(micros));
        }
    }

    /// The row of a line whose other columns another group has.
    private Map<String, Object> only(long line) {
        List<Map<String, Object>> ofLine = rows.getOrDefault(line, List.of());
        if (ofLine.size() != 1) {
            throw PushdeskException.invalid("Several rows of push %d came from line %d, and its views keep them apart: they can't be put together again."
                    .formatted(entry.id(), line));
        }
        return ofLine.getFirst();
    }

    private void add(long line, Map<String, Object> row) {
        if (++count > MOST_ROWS) {
            throw PushdeskException.invalid("Push %d brought more than %,d rows; push them from a file.".formatted(entry.id(), MOST_ROWS));
        }
        rows.computeIfAbsent(line, none -> new ArrayList<>(1)).add(row);
    }
}
