package pushdesk.rows.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.ValueText;

/// Writes typed rows as CSV that is read back as equal values: UTF-8, comma, a header; null is an empty field, the empty string a quoted one, and
/// times are ISO 8601 in UTC. A row of one column that is null is a blank line, which reading skips.
public final class CsvExport {
    /// A column to write.
    public record Column(String name, ValueType type) {}

    private CsvExport() {}

    /// Writes a file; one that is there already is replaced.
    ///
    /// @param rows values in the order of the columns, of the Java types of [pushdesk.rows.column.ColumnVector]; null for null
    /// @return how many rows
    /// @throws PushdeskException when the file can't be written
    public static long write(Path file, List<Column> columns, Stream<List<Object>> rows) {
        try (OutputStream out = Files.newOutputStream(file);
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            return write(writer, columns, rows);
        } catch (IOException e) {
            throw PushdeskException.unwritable("The rows", file, e);
        }
    }

    /// The rows as text, for the clipboard.
    public static String text(List<Column> columns, Stream<List<Object>> rows) {
        var writer = new StringWriter();
        try {
            write(writer, columns, rows);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a StringWriter has no file to fail
        }
        return writer.toString();
    }

    /// Writes to a stream, which is flushed and not closed.
    ///
    /// @return how many rows
    public static long write(OutputStream out, List<Column> columns, Stream<List<Object>> rows) {
        try {
            var kept = new OutputStreamWriter(out, StandardCharsets.UTF_8) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            return write(kept, columns, rows);
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The rows can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static long write(Writer writer, List<Column> columns, Stream<List<Object>> rows) throws IOException {
        var count = new long[1];
        try (CsvWriter csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).lineDelimiter(LineDelimiter.LF).build(writer)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            rows.forEachOrdered(row -> {
                List<String> texts = new ArrayList<>(row.size());
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    texts.add(value == null ? null : ValueText.format(columns.get(i).type(), value));
                }
                csv.writeRecord(texts);
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }
}
