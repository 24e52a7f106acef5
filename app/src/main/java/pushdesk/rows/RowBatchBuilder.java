package pushdesk.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.chunk.ChunkStorage;
import pushdesk.rows.column.ColumnBuilder;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.Rounding;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.BadCharacters;
import pushdesk.rows.text.TimeFormat;

/// Makes a batch row by row: the cells of a row in any order, then [#endRow]. For one thread.
///
/// A cell that gets nothing is null. A null key or event time is a bad cell: neither is ever made up. A value that one of its views can't take
/// is a bad cell too.
public final class RowBatchBuilder implements AutoCloseable {
    /// A chunk is in memory as a whole; more than this would not leave room for anything else.
    private static final long MOST_IN_CHUNK = Math.min(Runtime.getRuntime().maxMemory() / 6, 1 << 29);

    private final List<PushColumn> columns;
    private final List<String> names;
    private final List<CellRules> rules;
    private final ColumnBuilder[] builders;
    private final boolean[] typesDiffer;
    private final ChunkStorage storage;
    private final ProblemList problems = new ProblemList();
    private final RejectedRows rejectedRows;
    private final BitSet filled;
    private final List<RowProblem> ofRow = new ArrayList<>();
    private long[] lines = new long[RowChunk.ROWS];
    private BitSet rejected = new BitSet();
    private long rows;
    private long rowsRejected;
    private int inChunk;
    private long charactersInChunk;
    private boolean built;

    /// @param columns those that the rows bring
    /// @param names what the file calls them
    /// @param header all fields of the file, for the rejected records
    public RowBatchBuilder(List<PushColumn> columns, List<String> names, List<String> header, TimeFormat times) {
        this(columns, names, header, times, ChunkStorage.usualLimit());
    }

    /// @param limit how many bytes of values stay in memory
    RowBatchBuilder(List<PushColumn> columns, List<String> names, List<String> header, TimeFormat times, long limit) {
        this.columns = List.copyOf(columns);
        this.names = List.copyOf(names);
        rules = columns.stream().map(CellRules::new).toList();
        builders = columns.stream().map(column -> ColumnBuilder.of(column.type(), times)).toArray(ColumnBuilder[]::new);
        typesDiffer = new boolean[builders.length];
        for (int i = 0; i < typesDiffer.length; i++) {
            typesDiffer[i] = rules.get(i).typesDiffer();
        }
        storage = new ChunkStorage(limit);
        rejectedRows = new RejectedRows(header);
        filled = new BitSet(builders.length);
    }

    /// The cell's value, as text.
    public void text(int column, char[] text, int from, int length) {
        filled.set(column);
        charactersInChunk += length;
        String reason = builders[column].text(inChunk, text, from, length);
        if (reason != null) {
            String characters = BadCharacters.problem(text, from, length);
            bad(column, new String(text, from, length), characters == null ? reason : characters);
        } else if (typesDiffer[column]) {
            checkViews(column, new String(text, from, length));
        }
    }

    /// The cell's value, of the Java type that belongs to the column's type; or null.
    public void value(int column, Object value) {
        if (value == null) {
            return;
        }
        filled.set(column);
        builders[column].value(inChunk, value);
        if (typesDiffer[column]) {
            checkViews(column, value.toString());
        }
    }

    /// The cell is bad for a reason that its text does not tell.
    public void bad(int column, String text, String reason) {
        filled.set(column);
        builders[column].value(inChunk, null);
        problem(names.get(column), text, reason);
    }

    /// The whole record is bad; what its cells hold does not count.
    public void badRecord(String text, String reason) {
        ofRow.clear();
        problem("", text, reason);
        for (int column = 0; column < builders.length; column++) {
            filled.set(column);
            builders[column].value(inChunk, null);
        }
    }

    /// The fields of a record, asked for only when it is rejected.
    public interface Fields {
        List<String> texts();

        /// Those that stood in quotes.
        BitSet quoted();
    }

    /// Gets records that are read once more.
    public interface Found {
        void record(long line, Fields fields);
    }

    /// The row is complete; the next one begins.
    ///
    /// @param fields the record it was made from
    public void endRow(long line, Fields fields) {
        for (int column = filled.nextClearBit(0); column < builders.length; column = filled.nextClearBit(column + 1)) {
            builders[column].value(inChunk, null);
            String name = names.get(column);
            rules.get(column).nullProblem().ifPresent(reason -> problem(name, "", reason));
        }
        filled.clear();
        if (!ofRow.isEmpty()) {
            rejected.set(inChunk);
            rowsRejected++;
            ofRow.replaceAll(p -> new RowProblem(p.row(), line, p.column(), p.value(), p.reason()));
            problems.add(ofRow);
            rejectedRows.add(line, fields.texts(), fields.quoted(), ofRow);
            ofRow.clear();
        }
        lines[inChunk] = line;
        rows++;
        if (charactersInChunk > MOST_IN_CHUNK) {
            throw tooLarge();
        }
        if (++inChunk == RowChunk.ROWS) {
            endChunk();
        }
    }

    public long rows() {
        return rows;
    }

    /// The batch; the builder is used up.
    ///
    /// @param ignoredColumns those that the file has besides
    public RowBatch build(RowOrigin origin, List<String> ignoredColumns) {
        if (inChunk > 0) {
            endChunk();
        }
        built = true;
        List<PushColumn> settled = new ArrayList<>();
        for (int i = 0; i < builders.length; i++) {
            settled.add(columns.get(i).settledAs(builders[i].type()));
        }
        storage.settle(settled.stream().map(PushColumn::type).toList());
        List<Rounding> roundings = new ArrayList<>();
        for (int i = 0; i < builders.length; i++) {
            builders[i].rounding(names.get(i)).ifPresent(roundings::add);
        }
        return new RowBatch(origin, settled, ignoredColumns, rows, rowsRejected, problems.problems(), storage, this::free, rejectedRows, roundings);
    }

    /// Frees what was collected, unless a batch was built.
    @Override
    public void close() {
        if (!built) {
            free();
        }
    }

    private void free() {
        storage.close();
        rejectedRows.close();
    }

    private void checkViews(int column, String text) {
        rules.get(column).viewProblem(builders[column].get(inChunk)).ifPresent(reason -> bad(column, text, reason));
    }

    private void problem(String column, String text, String reason) {
        ofRow.add(new RowProblem(rows, 0, column, BadCharacters.shown(ProblemList.kept(text)), BadCharacters.shown(reason)));
    }

    private PushdeskException tooLarge() {
        return PushdeskException.invalid("Rows " + (rows - inChunk) + " to " + rows + " hold " + (charactersInChunk >> 20)
                + " million characters, more than this memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB can take; push fewer of their columns, or start with more memory: -Xmx4g.");
    }

    private void endChunk() {
        List<ColumnVector> vectors = new ArrayList<>(builders.length);
        long bytes = 8L * inChunk;
        for (ColumnBuilder builder : builders) {
            bytes += builder.bytes(inChunk);
            vectors.add(builder.take(inChunk));
        }
        boolean full = inChunk == RowChunk.ROWS;
        storage.add(new RowChunk(inChunk, full ? lines : Arrays.copyOf(lines, inChunk), rejected, vectors), bytes);
        lines = new long[RowChunk.ROWS];
        rejected = new BitSet();
        inChunk = 0;
        charactersInChunk = 0;
    }
}
