package pushdesk.rows.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import pushdesk.model.PushdeskException;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RejectedRow;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowProblem;

/// Saves the rejected rows of a batch, to be mended and pushed again.
///
/// One record a rejected row with its fields as they were, then `line`, `column` and `reason` (of several bad cells joined by `; `). A record with
/// too few fields is filled up with nulls, and what a record has too many comes behind the reason, so that the columns stay below their names.
public final class Rejects {
    private Rejects() {}

    /// @param format how to write it; usually as the file was
    /// @throws PushdeskException when the file can't be written, or is the very one the rows came from
    public static void write(RowBatch batch, CsvFormat format, Path file) {
        write(batch, List.of(), format, file);
    }

    /// Reads the input of a batch once more for the records of some lines.
    public interface Records {
        void pick(LongPredicate lines, RowBatchBuilder.Found found);
    }

    /// Saves the rows that were found to be bad after the reading as well, in the order of the file; their records are read once more.
    ///
    /// @param found bad cells by the columns' own names; those that the batch knows itself may be among them
    /// @throws PushdeskException when the input was changed meanwhile, besides
    public static void write(RowBatch batch, List<RowProblem> found, ColumnMapping mapping, Records input, CsvFormat format, Path file) {
        Map<Long, List<RowProblem>> byLine = found.stream()
                .filter(problem -> batch.problemsOf(problem.row()).isEmpty())
                .collect(Collectors.groupingBy(RowProblem::line));
        var records = new ArrayList<RejectedRow>();
        if (!byLine.isEmpty()) {
            input.pick(byLine::containsKey, (line, fields) -> {
                List<RowProblem> problems = byLine.get(line);
                records.add(new RejectedRow(
                        line,
                        fields.texts(),
                        fields.quoted(),
                        problems.stream().map(problem -> nameInFile(problem.column(), batch, mapping)).collect(Collectors.joining("; ")),
                        problems.stream().map(RowProblem::reason).collect(Collectors.joining("; "))));
            });
        }
        write(batch, records, format, file);
    }

    private static String nameInFile(String own, RowBatch batch, ColumnMapping mapping) {
        return batch.columns().stream().filter(column -> column.name().equals(own)).findFirst().flatMap(mapping::nameOf).orElse(own);
    }

    private static void write(RowBatch batch, List<RejectedRow> more, CsvFormat format, Path file) {
        if (!batch.origin().path().isEmpty() && same(Path.of(batch.origin().path()), file)) {
            throw PushdeskException.invalid("The rejected rows would overwrite " + file + ", the file they came from; choose another name.");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            write(batch, more, format, out);
        } catch (IOException e) {
            throw PushdeskException.unwritable("The rejected rows", file, e);
        } catch (UncheckedIOException e) {
            throw PushdeskException.unwritable("The rejected rows", file, e.getCause());
        }
    }

    /// @param more rejected rows that the batch does not know, by line
    /// @param out closed afterwards
    /// @throws UncheckedIOException when it can't be written
    private static void write(RowBatch batch, List<RejectedRow> more, CsvFormat format, OutputStream out) {
        var waiting = new ArrayDeque<>(more);
        var quotes = new AsItWas();
        var writer = new EscapingWriter(out, format.charset());
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .quoteStrategy(quotes)
                .lineDelimiter(LineDelimiter.LF)
                .build(writer)) {
            List<String> header = batch.rejectedRows().header();
            csv.writeRecord(withReasons(header, header.size(), unused("line", header), unused("column", header), unused("reason", header)));
            Consumer<RejectedRow> write = row -> {
                quotes.row(row, header.size());
                csv.writeRecord(withReasons(
                        quotes.fields(row), header.size(), String.valueOf(row.line()), row.columns(), row.reasons()));
            };
            batch.rejectedRows().forEach(row -> {
                while (!waiting.isEmpty() && waiting.getFirst().line() < row.line()) {
                    write.accept(waiting.removeFirst());
                }
                write.accept(row);
            });
            waiting.forEach(write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withReasons(List<String> fields, int width, String line, String column, String reason) {
        List<String> record = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
        while (record.size() < width) {
            record.add(null);
        }
        record.add(line);
        record.add(column);
        record.add(reason);
        record.addAll(fields.subList(Math.min(width, fields.size()), fields.size()));
        return record;
    }

    private static String unused(String name, List<String> header) {
        String unused = name;
        while (header.contains(unused)) {
            unused = "rejected_" + unused;
        }
        return unused;
    }

    private static boolean same(Path source, Path target) {
        try {
            return Files.exists(target) && Files.isSameFile(source, target);
        } catch (IOException e) {
            return source.equals(target.toAbsolutePath());
        }
    }

    /// Quotes what was quoted, and leaves an unquoted empty field a null.
    private static final class AsItWas implements QuoteStrategy {
        private BitSet quoted = new BitSet();

        void row(RejectedRow row, int width) {
            quoted = new BitSet();
            row.quoted().stream().forEach(field -> quoted.set(field < width ? field : field + 3));
        }

        List<String> fields(RejectedRow row) {
            List<String> fields = new ArrayList<>(row.fields());
            for (int field = 0; field < fields.size(); field++) {
                if (!row.quoted().get(field) && "".equals(fields.get(field))) {
                    fields.set(field, null);
                }
            }
            return fields;
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return quoted.get(field);
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return quoted.get(field);
        }
    }
}
