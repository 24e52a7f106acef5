package pushdesk.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import pushdesk.rows.column.ColumnVector;
import pushdesk.store.plan.BoundColumn;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.sql.Ahead;

/// Writes the rows of one group of a push into the journal. Chunks are compressed on another thread, while the caller writes tables, and are
/// stored by the caller's.
public final class ChunkWriter implements AutoCloseable {
    private final PreparedStatement insert;
    private final long push;
    private final int group;
    private final Executor compressor;
    private final Queue<CompletableFuture<JournalChunk>> underWay = new ArrayDeque<>();
    private int stored;

    public ChunkWriter(Connection connection, long push, int group, Executor compressor) throws SQLException {
        this.insert = connection.prepareStatement("INSERT INTO JOURNAL.CHUNK VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        this.push = push;
        this.group = group;
        this.compressor = compressor;
    }

    /// Takes rows in key order, which follow those taken before. The arrays and columns must not be changed any more.
    ///
    /// @param keys how the keys become those that the rows are sorted by
    /// @param columns the vectors of the keys, then those of the cells
    /// @param from the index of the first row to take
    /// @param to the index after the last
    public void add(long[] lines, long[] events, long[] created, List<BoundColumn> keys, List<ColumnVector> columns, int from, int to) {
        for (int next = from; next < to; next += JournalChunk.ROWS) {
            int first = next;
            int after = Math.min(to, first + JournalChunk.ROWS);
            underWay.add(CompletableFuture.supplyAsync(() -> {
                List<ColumnVector> slices = columns.stream().map(column -> Slices.of(column, first, after)).toList();
                return JournalChunk.of(
                        key(keys, slices, 0),
                        key(keys, slices, after - first - 1),
                        Arrays.copyOfRange(lines, first, after),
                        Arrays.copyOfRange(events, first, after),
                        Arrays.copyOfRange(created, first, after),
                        slices.subList(0, keys.size()),
                        slices.subList(keys.size(), slices.size()));
            }, compressor));
        }
    }

    private static byte[] key(List<BoundColumn> keys, List<ColumnVector> columns, int row) {
        return KeyEncoder.encode(IntStream.range(0, keys.size()).mapToObj(i -> keys.get(i).value(columns.get(i), row)).toList());
    }

    /// Stores the chunks that are compressed by now, without waiting for others.
    public void storeReady() throws SQLException {
        while (!underWay.isEmpty() && underWay.peek().isDone()) {
            store(underWay.remove());
        }
    }

    /// Stores all chunks taken so far.
    public void storeAll() throws SQLException {
        while (!underWay.isEmpty()) {
            store(underWay.remove());
        }
    }

    private void store(CompletableFuture<JournalChunk> made) throws SQLException {
        JournalChunk chunk = Ahead.await(made);
        insert.setLong(1, push);
        insert.setInt(2, group);
        insert.setInt(3, stored++);
        insert.setInt(4, chunk.rows());
        insert.setBytes(5, chunk.firstKey());
        insert.setBytes(6, chunk.lastKey());
        insert.setBytes(7, chunk.keys());
        insert.setBytes(8, chunk.cells());
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        underWay.forEach(chunk -> chunk.cancel(false));
        insert.close();
    }
}
