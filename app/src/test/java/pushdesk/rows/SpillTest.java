package pushdesk.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.TimeFormat;

class SpillTest {
    private static final int ROWS = 5 * RowChunk.ROWS + 17;
    private static final List<PushColumn> COLUMNS = List.of(
            PushColumns.key("id", ScalarType.UNKNOWN),
            PushColumns.feature("rate", ScalarType.FLOAT32),
            PushColumns.feature("name", ScalarType.STRING),
            PushColumns.eventTime());
    private static final RowBatchBuilder.Fields NO_FIELDS = new RowBatchBuilder.Fields() {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public BitSet quoted() {
            return new BitSet();
        }
    };

    @Test
    void rowsOnDiskAreTheSameAsRowsInMemory() {
        try (RowBatch memory = batch(Long.MAX_VALUE, ROWS, Long::toString); RowBatch disk = batch(0, ROWS, Long::toString)) {
            assertEquals(BatchRows.values(memory), BatchRows.values(disk));
            assertEquals(BatchRows.lines(memory), BatchRows.lines(disk));
            assertEquals(memory.columns(), disk.columns());
            assertEquals(rejected(memory), rejected(disk));
            assertEquals(6, disk.chunkCount());
        }
    }

    @Test
    void aColumnSettledLateIsTextOnDiskFromItsFirstRow() {
        try (RowBatch disk = batch(0, ROWS, row -> row == ROWS - 1 ? "007" : Long.toString(row))) {
            assertEquals(ScalarType.STRING, disk.columns().getFirst().type());
            assertEquals("5", BatchRows.values(disk).get(5).getFirst());
            assertEquals("007", BatchRows.values(disk).getLast().getFirst());
        }
    }

    @Test
    void aLimitReachedMidwayMovesWhatIsInMemory() {
        try (RowBatch memory = batch(Long.MAX_VALUE, ROWS, Long::toString); RowBatch disk = batch(2_000_000, ROWS, Long::toString)) {
            assertEquals(BatchRows.values(memory), BatchRows.values(disk));
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws InterruptedException, ExecutionException {
        try (RowBatch batch = batch(0, 30 * RowChunk.ROWS, Long::toString); var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int step = 7 + 2 * thread;
                results.add(threads.submit(() -> {
                    boolean right = true;
                    for (int i = 0; i < 200; i++) {
                        int chunk = i * step % 30;
                        right &= batch.chunk(chunk).columns().getFirst().get(3).equals((long) chunk * RowChunk.ROWS + 3);
                    }
                    return right;
                }));
            }
            for (Future<Boolean> result : results) {
                assertTrue(result.get());
            }
        }
    }

    @Test
    void anInterruptedThreadStillReads() {
        try (RowBatch batch = batch(0, ROWS, Long::toString)) {
            Thread.currentThread().interrupt();
            assertEquals(3L, batch.chunk(0).columns().getFirst().get(3));
            assertTrue(Thread.interrupted());
            assertEquals(3L + RowChunk.ROWS, batch.chunk(1).columns().getFirst().get(3));
        }
    }

    @Test
    void aClosedBatchHasNoRows() {
        RowBatch batch = batch(0, ROWS, Long::toString);
        batch.close();
        assertEquals("The rows are closed", assertThrows(IllegalStateException.class, () -> batch.chunk(0)).getMessage());
    }

    @Test
    void rowsTooLargeForTheMemoryAreRefusedWithASentence() {
        List<PushColumn> columns = List.of(PushColumns.feature("trips", ScalarType.INT64));
        char[] zeros = "0".repeat(1 << 24).toCharArray();
        long enough = Math.min(Runtime.getRuntime().maxMemory() / 6, 1 << 29) / zeros.length;
        try (var builder = new RowBatchBuilder(columns, List.of("trips"), List.of("trips"), TimeFormat.ISO)) {
            for (long row = 0; row < enough; row++) {
                builder.text(0, zeros, 0, zeros.length);
                builder.endRow(row, NO_FIELDS);
            }
            builder.text(0, zeros, 0, zeros.length);
            var thrown = assertThrows(PushdeskException.class, () -> builder.endRow(enough, NO_FIELDS));
            assertTrue(thrown.getMessage().endsWith("push fewer of their columns, or start with more memory: -Xmx4g."), thrown.getMessage());
        }
    }

    private static List<BitSet> rejected(RowBatch batch) {
        List<BitSet> rejected = new ArrayList<>();
        for (int i = 0; i < batch.chunkCount(); i++) {
            rejected.add(batch.chunk(i).rejected());
        }
        assertFalse(rejected.stream().allMatch(BitSet::isEmpty));
        return rejected;
    }

    private static RowBatch batch(long limit, int rows, LongFunction<String> id) {
        try (var builder = new RowBatchBuilder(COLUMNS, List.of("id", "rate", "name", "time"), List.of("id", "rate", "name", "time"), TimeFormat.ISO, limit)) {
            Instant start = Instant.parse("2026-01-01T00:00:00Z");
            for (int row = 0; row < rows; row++) {
                text(builder, 0, id.apply(row));
                if (row % 3 != 0) {
                    text(builder, 1, row % 1000 == 1 ? "bad" : Float.toString(row / 7f));
                    text(builder, 2, "name " + row % 50);
                }
                builder.value(3, start.plusSeconds(row));
                builder.endRow(row + 2L, NO_FIELDS);
            }
            return builder.build(RowOrigin.form(), List.of());
        }
    }

    private static void text(RowBatchBuilder builder, int column, String text) {
        builder.text(column, text.toCharArray(), 0, text.length());
    }
}
