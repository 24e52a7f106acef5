package pushdesk.store.join;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.retrieval.ComputedFeature;
import pushdesk.store.retrieval.OnlineFeatures.Source;

/// Entity rows, in their order, with the features that were found for them. Past some size the rows lie in a temporary file.
///
/// Safe for use by several threads, until closed.
public final class HistoricalFeatures implements AutoCloseable {
    /// How many columns of the batch say where a view's values came from: event time, push, line.
    static final int ORIGIN_COLUMNS = 3;

    /// @param view as the features' names have it; empty for a column of the entity rows, and for what is computed
    /// @param computed what a feature of an on-demand view is computed from; empty for the others
    public record Column(String name, ValueType type, Optional<String> view, Optional<Source.Computed> computed) {

        static Column given(String name) {
            return new Column(name, ScalarType.STRING, Optional.empty(), Optional.empty());
        }

        /// Whether it came with the entity rows.
        public boolean given() {
            return view.isEmpty() && computed.isEmpty();
        }
    }

    /// Rows for which a feature could not be computed from its inputs.
    ///
    /// @param reason why, of the first of them
    public record Failed(String feature, long rows, String reason) {}

    /// What was found for a view: the three add up to the entity rows.
    ///
    /// @param pastTtl entity rows whose newest row was older than the ttl allows
    /// @param notFound entity rows with no row at their time or before
    public record Found(String view, long found, long pastTtl, long notFound) {}

    /// The offline row that a view's values came from.
    public record Origin(Instant eventTime, long pushId, long line) {}

    private final List<Column> columns;
    private final List<Found> found;
    private final List<Failed> failed;
    private final List<ComputedFeature> elsewhere;
    private final RowBatch rows;

    /// @param rows the columns, then for each view where its values came from
    HistoricalFeatures(List<Column> columns, List<Found> found, List<Failed> failed, List<ComputedFeature> elsewhere, RowBatch rows) {
        this.columns = List.copyOf(columns);
        this.found = List.copyOf(found);
        this.failed = List.copyOf(failed);
        this.elsewhere = List.copyOf(elsewhere);
        this.rows = rows;
    }

    /// The entity rows' columns in their order, then stored features, then computed ones.
    public List<Column> columns() {
        return columns;
    }

    /// View by view, in the order of the features.
    public List<Found> found() {
        return found;
    }

    /// The computed features that some rows have none of, though nothing that they need is missing.
    public List<Failed> failed() {
        return failed;
    }

    /// The features of a service that are computed when they are read, and so are not here.
    public List<ComputedFeature> elsewhere() {
        return elsewhere;
    }

    public long rows() {
        return rows.rowsRead();
    }

    /// @param row from 0
    public List<Object> row(long row) {
        return row(rows.chunk((int) (row / RowChunk.ROWS)), (int) (row % RowChunk.ROWS));
    }

    /// Where a row's value of a column came from; empty for the entity rows' columns, and where nothing was found.
    public Optional<Origin> origin(long row, int column) {
        Optional<String> view = columns.get(column).view();
        RowChunk chunk = rows.chunk((int) (row / RowChunk.ROWS));
        int at = (int) (row % RowChunk.ROWS);
        return view.map(name -> IntStream.range(0, found.size()).filter(i -> found.get(i).view().equals(name)).findFirst().orElseThrow())
                .map(number -> columns.size() + number * ORIGIN_COLUMNS)
                .filter(first -> !chunk.columns().get(first).isNull(at))
                .map(first -> new Origin((Instant) chunk.columns().get(first).get(at), (long) chunk.columns().get(first + 1).get(at),
                        (long) chunk.columns().get(first + 2).get(at)));
    }

    /// All rows, one after another.
    public Stream<List<Object>> stream() {
        return IntStream.range(0, rows.chunkCount()).boxed().flatMap(index -> {
            RowChunk chunk = rows.chunk(index);
            return IntStream.range(0, chunk.size()).mapToObj(at -> row(chunk, at));
        });
    }

    private List<Object> row(RowChunk chunk, int at) {
        var values = new ArrayList<>(columns.size());
        for (ColumnVector vector : chunk.columns().subList(0, columns.size())) {
            values.add(vector.get(at));
        }
        return Collections.unmodifiableList(values);
    }

    @Override
    public void close() {
        rows.close();
    }
}
