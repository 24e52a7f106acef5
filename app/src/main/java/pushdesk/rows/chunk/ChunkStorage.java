package pushdesk.rows.chunk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.column.SettlingColumn;

/// The chunks of a batch: in memory up to a limit, then all of them in a temporary file, with the ones used last in memory.
///
/// Chunks are added by one thread; afterwards [#chunk] may be called by any, until closed.
public final class ChunkStorage implements IntFunction<RowChunk>, AutoCloseable {
    private static final long MOST_IN_MEMORY = 64L << 20;
    private static final long LEAST_RECENT = 4L << 20;

    private final long limit;
    private final SpillFile file = new SpillFile();
    private final List<Block> blocks = new ArrayList<>();
    private final Bytes buffer = Bytes.toWrite();
    private final Map<Integer, RowChunk> recent = new LinkedHashMap<>(16, 0.75f, true); // the one used longest ago comes first
    private final List<Long> sizes = new ArrayList<>();
    private List<RowChunk> held = new ArrayList<>();
    private List<ValueType> types = List.of();
    private long bytes;
    private long recentBytes;
    private boolean spilled;
    private boolean closed;

    /// @param size what the chunk takes in memory, about
    private record Block(long at, int length, long size) {}

    /// @param limit how many bytes of values stay in memory
    public ChunkStorage(long limit) {
        this.limit = limit;
    }

    /// The limit for this machine: 64 MB, or a sixteenth of the heap if that is less.
    public static long usualLimit() {
        return Math.min(MOST_IN_MEMORY, Runtime.getRuntime().maxMemory() / 16);
    }

    /// @param size what the chunk takes in memory, about
    public void add(RowChunk chunk, long size) {
        bytes += size;
        if (bytes > limit && !spilled) {
            spilled = true;
            for (int i = 0; i < held.size(); i++) {
                write(held.get(i), sizes.get(i));
            }
            held = new ArrayList<>();
        }
        if (spilled) {
            write(chunk, size);
        } else {
            held.add(chunk);
            sizes.add(size);
        }
    }

    /// All chunks are there, and these are the types of their columns in the end.
    public void settle(List<ValueType> settled) {
        types = List.copyOf(settled);
        held.replaceAll(this::settled);
    }

    @Override
    public RowChunk apply(int index) {
        synchronized (recent) {
            if (closed) {
                throw new IllegalStateException("The rows are closed");
            }
            if (!spilled) {
                return held.get(index);
            }
            RowChunk known = recent.get(index);
            if (known != null) {
                return known;
            }
        }
        Block block = blocks.get(index);
        RowChunk chunk = settled(ChunkCodec.read(file.read(block.at(), block.length()), types));
        synchronized (recent) {
            if (recent.put(index, chunk) == null) {
                recentBytes += block.size();
            }
            forgetOldest();
        }
        return chunk;
    }

    /// Keeps an eighth of the limit, and one chunk at least.
    private void forgetOldest() {
        var oldest = recent.keySet().iterator();
        while (recent.size() > 1 && recentBytes > Math.max(limit / 8, LEAST_RECENT)) {
            recentBytes -= blocks.get(oldest.next()).size();
            oldest.remove();
        }
    }

    private void write(RowChunk chunk, long size) {
        buffer.clear();
        ChunkCodec.write(chunk, buffer);
        blocks.add(new Block(file.append(buffer.array(), buffer.size()), buffer.size(), size));
    }

    private RowChunk settled(RowChunk chunk) {
        List<ColumnVector> columns = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            columns.add(SettlingColumn.settled(chunk.columns().get(i), types.get(i)));
        }
        return new RowChunk(chunk.size(), chunk.lines(), chunk.rejected(), columns);
    }

    @Override
    public void close() {
        synchronized (recent) {
            closed = true;
            recent.clear();
            held.clear();
        }
        file.close();
    }
}
