package pushdesk.rows.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.PushdeskException;
import pushdesk.rows.csv.CsvExport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Writes typed rows as JSON that is read back as equal values: an object a line, in a list or as JSON Lines. A null is written as null.
public final class JsonExport {
    private static final JsonFactory FACTORY = JsonFactory.builder().rootValueSeparator("").build(); // line ends are written here

    private JsonExport() {}

    /// Writes a file; one that is there already is replaced.
    ///
    /// @param form [JsonForm#LIST] or [JsonForm#LINES]
    /// @param rows values in the order of the columns, of the Java types of [pushdesk.rows.column.ColumnVector]; null for null
    /// @return how many rows
    /// @throws PushdeskException when the file can't be written
    public static long write(Path file, JsonForm form, List<CsvExport.Column> columns, Stream<List<Object>> rows) {
        try (OutputStream out = Files.newOutputStream(file)) {
            return write(out, form, columns, rows);
        } catch (IOException e) {
            throw PushdeskException.unwritable("The rows", file, e);
        }
    }

    /// @param out flushed, and not closed
    public static long write(OutputStream out, JsonForm form, List<CsvExport.Column> columns, Stream<List<Object>> rows) throws IOException {
        boolean lines = form.countsLines();
        var count = new long[1];
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), new NotClosed(out))) {
            json.writeRaw(lines ? "" : "[\n");
            rows.forEachOrdered(row -> {
                json.writeRaw(count[0] == 0 ? "" : lines ? "\n" : ",\n");
                count[0]++;
                object(json, columns, row);
            });
            json.writeRaw(lines ? count[0] == 0 ? "" : "\n" : "\n]\n");
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    private static void object(JsonGenerator json, List<CsvExport.Column> columns, List<Object> row) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            JsonValues.READ_BACK.write(json, columns.get(i).type(), row.get(i));
        }
        json.writeEndObject();
    }

    /// Leaves the stream open for its owner.
    private static final class NotClosed extends FilterOutputStream {
        NotClosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
