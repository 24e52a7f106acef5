package pushdesk.rows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import pushdesk.rows.chunk.Bytes;
import pushdesk.rows.chunk.SpillFile;

/// The rejected records of a batch as they were, so that they can be saved even when their file is gone or came through a pipe. Kept in a
/// temporary file past a megabyte.
public final class RejectedRows {
    private static final int BLOCK = 1 << 20;

    private final List<String> header;
    private final SpillFile file = new SpillFile();
    private final List<long[]> blocks = new ArrayList<>();
    private final Bytes open = Bytes.toWrite();
    private long count;

    RejectedRows(List<String> header) {
        this.header = List.copyOf(header);
    }

    /// The names of the fields of a record that has as many as it should.
    public List<String> header() {
        return header;
    }

    public long count() {
        return count;
    }

    /// In the order of the file.
    public synchronized void forEach(Consumer<RejectedRow> consumer) {
        for (long[] block : blocks) {
            each(file.read(block[0], (int) block[1]), (int) block[1], consumer);
        }
        each(open.array(), open.size(), consumer);
    }

    synchronized void add(long line, List<String> fields, BitSet quoted, List<RowProblem> problems) {
        count++;
        open.put(line);
        open.put(fields.size());
        fields.forEach(open::put);
        open.put(quoted.toByteArray());
        open.put(problems.stream().map(RowProblem::column).filter(column -> !column.isEmpty()).collect(Collectors.joining("; ")));
        open.put(problems.stream().map(RowProblem::reason).collect(Collectors.joining("; ")));
        if (open.size() >= BLOCK) {
            blocks.add(new long[] {file.append(open.array(), open.size()), open.size()});
            open.clear();
        }
    }

    void close() {
        file.close();
    }

    private static void each(byte[] block, int length, Consumer<RejectedRow> consumer) {
        Bytes in = Bytes.toRead(block);
        while (in.size() < length) {
            long line = in.buffer().getLong();
            int size = in.buffer().getInt();
            List<String> fields = new ArrayList<>(Math.min(size, 1024));
            for (int i = 0; i < size; i++) {
                fields.add(in.text());
            }
            BitSet quoted = BitSet.valueOf(in.bytes());
            consumer.accept(new RejectedRow(line, fields, quoted, in.text(), in.text()));
        }
    }
}
