package pushdesk.store.parity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pushdesk.model.Field;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;

/// A view's keys that differ between the online store and the newest offline rows. Past some size they lie in a temporary file.
///
/// Safe for use by several threads, until closed.
public final class ViewParity implements AutoCloseable {
    private final String view;
    private final List<Field> keys;
    private final List<Field> features;
    private final long same;
    private final Map<Drift, Long> counts;
    private final RowBatch rows;

    /// One side's row of a key.
    ///
    /// @param values in the order of the features; null for null
    /// @param pushId the entry that wrote it
    public record Side(List<Object> values, Instant eventTime, long pushId, long line) {
        public Side {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /// A key that differs.
    ///
    /// @param online empty where nothing is stored online, as likewise offline
    public record Difference(Drift drift, List<Object> key, Optional<Side> online, Optional<Side> offline) {

        /// Whether the two sides have another value at the feature's place; false where a side is missing.
        public boolean differs(int feature) {
            return online.isPresent() && offline.isPresent()
                    && !java.util.Objects.deepEquals(online.get().values().get(feature), offline.get().values().get(feature));
        }
    }

    /// @param rows the kind of difference, the key, then both sides
    ViewParity(String view, List<Field> keys, List<Field> features, long same, Map<Drift, Long> counts, RowBatch rows) {
        this.view = view;
        this.keys = List.copyOf(keys);
        this.features = List.copyOf(features);
        this.same = same;
        this.counts = Map.copyOf(counts);
        this.rows = rows;
    }

    public String view() {
        return view;
    }

    /// The keys with the types they are compared as.
    public List<Field> keys() {
        return keys;
    }

    /// The features, likewise.
    public List<Field> features() {
        return features;
    }

    /// How many keys are the same on both sides.
    public long same() {
        return same;
    }

    public long count(Drift drift) {
        return counts.getOrDefault(drift, 0L);
    }

    /// How many keys differ.
    public long differences() {
        return rows.rowsRead();
    }

    /// Some of the differences.
    public List<Difference> page(long offset, int limit) {
        return LongStream.range(offset, Math.min(offset + limit, differences())).mapToObj(this::difference).toList();
    }

    /// All of them, one after another.
    public Stream<Difference> stream() {
        return LongStream.range(0, differences()).mapToObj(this::difference);
    }

    private Difference difference(long row) {
        RowChunk chunk = rows.chunk((int) (row / RowChunk.ROWS));
        int at = (int) (row % RowChunk.ROWS);
        List<Object> cells = new ArrayList<>();
        for (ColumnVector column : chunk.columns()) {
            cells.add(column.get(at));
        }
        int online = 1 + keys.size();
        int offline = online + features.size() + ParityRows.ORIGIN;
        return new Difference(Drift.values()[(int) cells.getFirst()], Collections.unmodifiableList(cells.subList(1, online)), side(cells, online),
                side(cells, offline));
    }

    private Optional<Side> side(List<Object> cells, int from) {
        int origin = from + features.size();
        return cells.get(origin) == null
                ? Optional.empty()
                : Optional.of(new Side(cells.subList(from, origin), (Instant) cells.get(origin), (long) cells.get(origin + 1), (long) cells.get(origin + 2)));
    }

    @Override
    public void close() {
        rows.close();
    }
}
