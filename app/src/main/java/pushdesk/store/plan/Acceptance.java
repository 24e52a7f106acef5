package pushdesk.store.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.push.PushRequest;

/// Which rows of a batch take part in a push, and their times.
///
/// A row that one of the push's views can't take is rejected by all of them: a part of a row is never pushed.
///
/// @param rejected the rows that take no part
/// @param problems the bad cells that were found here, beside those of the batch; of every row at least the first, up to a limit
/// @param filledCreated whether the created time is that of the push
public record Acceptance(RowBatch batch, BitSet rejected, long rejectedRows, RowTimes times, List<RowProblem> problems, boolean filledCreated) {
    private static final int MOST_PROBLEMS = 100_000;

    static Acceptance of(PushRequest request, Targets targets, Instant fillCreated, Progress progress) {
        RowBatch batch = request.rows();
        int rows = Math.toIntExact(batch.rowsRead());
        int event = index(batch, PushColumn.Role.EVENT_TIMESTAMP);
        int created = index(batch, PushColumn.Role.CREATED_TIMESTAMP);
        boolean fill = created < 0 && request.fillCreated() && targets.requirements().createdTimestamp().isPresent();
        var times = new RowTimes(rows, created >= 0 || fill);
        if (fill) {
            times.fillCreated(ColumnVector.micros(fillCreated));
        }
        var rejected = new BitSet(rows);
        var problems = new ArrayList<RowProblem>();
        List<BoundColumn> keys = targets.online().stream().flatMap(target -> target.keys().stream()).distinct().toList();
        List<BoundColumn> converted = Stream.concat(
                        targets.online().stream().flatMap(target -> target.columns().stream()),
                        targets.offline().stream().flatMap(target -> target.columns().stream()))
                .filter(BoundColumn::converts)
                .distinct()
                .toList();
        for (int index = 0; index < batch.chunkCount(); index++) {
            RowChunk chunk = batch.chunk(index);
            int first = index * RowChunk.ROWS;
            for (int row = chunk.rejected().nextSetBit(0); row >= 0; row = chunk.rejected().nextSetBit(row + 1)) {
                rejected.set(first + row);
            }
            var check = new ChunkCheck(batch, chunk, first, rejected, problems);
            if (event >= 0) {
                check.times(event, created, times);
            }
            keys.forEach(check::key);
            converted.forEach(check::conversion);
            progress.at(first + chunk.size(), rows);
            progress.checkCancelled();
        }
        return new Acceptance(batch, rejected, rejected.cardinality(), times, problems, fill);
    }

    private static int index(RowBatch batch, PushColumn.Role role) {
        for (int i = 0; i < batch.columns().size(); i++) {
            if (batch.columns().get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /// The keys of the accepted rows for the targets that share this one's.
    RowKeys keys(OnlineTarget target, Progress progress) {
        List<BoundColumn> columns = target.keys();
        var keys = new RowKeys(Math.toIntExact(batch.rowsRead()), batch.chunkCount());
        var encoder = new KeyEncoder();
        for (int index = 0; index < batch.chunkCount(); index++) {
            RowChunk chunk = batch.chunk(index);
            int first = index * RowChunk.ROWS;
            boolean oneNumber = columns.size() == 1
                    && !columns.getFirst().converts()
                    && chunk.columns().get(columns.getFirst().source()) instanceof ColumnVector.Longs;
            for (int row = 0; row < chunk.size(); row++) {
                if (rejected.get(first + row)) {
                    continue;
                }
                if (oneNumber) {
                    keys.set(first + row, ((ColumnVector.Longs) chunk.columns().get(columns.getFirst().source())).values()[row]);
                } else {
                    encoder.clear();
                    for (BoundColumn column : columns) {
                        encoder.add(column.value(chunk.columns().get(column.source()), row));
                    }
                    keys.set(first + row, encoder);
                }
            }
            progress.checkCancelled();
        }
        return keys;
    }

    /// Looks through one chunk.
    private record ChunkCheck(RowBatch batch, RowChunk chunk, int first, BitSet rejected, List<RowProblem> problems) {

        void times(int event, int created, RowTimes times) {
            ColumnVector events = chunk.columns().get(event);
            ColumnVector createds = created < 0 ? null : chunk.columns().get(created);
            for (int row = 0; row < chunk.size(); row++) {
                if (rejected.get(first + row)) {
                    continue;
                }
                if (events.isNull(row)) {
                    reject(row, event, "", "the event time is null; every row needs it");
                } else {
                    times.event(first + row, micros(events, row));
                }
                if (createds != null) {
                    times.created(first + row, createds.isNull(row) ? RowTimes.NONE : micros(createds, row));
                }
            }
        }

        void key(BoundColumn key) {
            ColumnVector vector = chunk.columns().get(key.source());
            for (int row = 0; row < chunk.size(); row++) {
                if (vector.isNull(row) && !rejected.get(first + row)) {
                    reject(row, key.source(), "", "the key is null; every row needs it");
                }
            }
        }

        void conversion(BoundColumn column) {
            ColumnVector vector = chunk.columns().get(column.source());
            for (int row = 0; row < chunk.size(); row++) {
                if (!rejected.get(first + row) && !vector.isNull(row)) {
                    try {
                        column.value(vector, row);
                    } catch (PushdeskException e) {
                        String reason = e.getMessage();
                        reject(row, column.source(), String.valueOf(vector.get(row)), reason.substring(0, reason.length() - 1));
                    }
                }
            }
        }

        private void reject(int row, int column, String value, String reason) {
            rejected.set(first + row);
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new RowProblem(first + row, chunk.lines()[row], batch.columns().get(column).name(), value, reason));
            }
        }

        private static long micros(ColumnVector times, int row) {
            return times instanceof ColumnVector.Longs longs ? longs.values()[row] : ColumnVector.micros((Instant) times.get(row));
        }
    }
}
