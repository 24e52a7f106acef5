package pushdesk.store.join;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pushdesk.model.Field;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.offline.OfflineRow;
import pushdesk.store.offline.OfflineValues;
import pushdesk.store.offline.OfflineView;
import pushdesk.store.retrieval.ChosenFeatures;

/// One view's part in a join: reads the values of the rows found, some thousand entity rows at a time.
final class ViewJoin implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(365_000); // longer ones are no lower bound

    private final ChosenFeatures.Part part;
    private final OfflineView rows;
    private final List<Field> fields;
    private final Optional<EntityIndex> index;
    private final long[] times;
    private final OfflineValues values;
    private Map<Long, Object[]> read = Map.of();
    private long found;
    private long pastTtl;
    private long notFound;

    /// @param index empty when nothing was ever appended
    ViewJoin(Connection connection, ChosenFeatures.Part part, OfflineView rows, List<Field> fields, Optional<EntityIndex> index, long[] times)
            throws SQLException {
        this.part = part;
        this.rows = rows;
        this.fields = List.copyOf(fields);
        this.index = index;
        this.times = times;
        this.values = index.isPresent() ? new OfflineValues(connection, rows, fields) : null;
        IntStream.range(0, times.length).forEach(this::count);
    }

    private void count(int row) {
        int place = index.map(there -> there.found(row)).orElse(-1);
        if (place < 0) {
            notFound++;
        } else if (outlived(row, place)) {
            pastTtl++;
        } else {
            found++;
        }
    }

    private boolean outlived(int row, int place) {
        Duration ttl = part.view().ttl();
        boolean forEver = ttl.isZero() || ttl.compareTo(LONGEST) > 0;
        return !forEver && index.orElseThrow().newest().event(place) < times[row] - ttl.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    String view() {
        return part.view().name();
    }

    /// The features that are joined.
    List<Field> fields() {
        return fields;
    }

    ValueType type(Field feature) {
        return rows.type(feature);
    }

    HistoricalFeatures.Found found() {
        return new HistoricalFeatures.Found(part.projection().nameToUse(), found, pastTtl, notFound);
    }

    /// The place of the row that holds the values for an entity row; negative for none.
    private int place(int row) {
        int place = index.map(there -> there.found(row)).orElse(-1);
        return place >= 0 && !outlived(row, place) ? place : -1;
    }

    /// Reads what [#fill] needs for these entity rows.
    void read(int first, int count) throws SQLException {
        if (values != null) {
            EntityIndex entities = index.orElseThrow();
            read = values.of(IntStream.range(first, first + count)
                    .map(this::place)
                    .filter(place -> place >= 0)
                    .mapToLong(place -> entities.newest().row(place))
                    .sorted()
                    .distinct()
                    .toArray());
        }
    }

    /// @param column where the view's features begin
    /// @param origin where its event time, push and line go
    /// @return where the next view's features begin
    int fill(int row, RowBatchBuilder builder, int column, int origin) {
        int place = place(row);
        if (place >= 0) {
            OfflineRow from = index.orElseThrow().newest().at(place);
            Object[] cells = read.get(from.row());
            for (int i = 0; i < fields.size(); i++) {
                builder.value(column + i, cells[i]);
            }
            builder.value(origin, ColumnVector.instant(from.event()));
            builder.value(origin + 1, from.push());
            builder.value(origin + 2, from.line());
        }
        return column + fields.size();
    }

    /// The value of a feature for an entity row that was read, by its place among the view's features.
    Object value(int row, int feature) {
        int place = place(row);
        return place < 0 ? null : read.get(index.orElseThrow().newest().at(place).row())[feature];
    }

    @Override
    public void close() throws SQLException {
        if (values != null) {
            values.close();
        }
    }
}
