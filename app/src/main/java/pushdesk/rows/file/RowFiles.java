package pushdesk.rows.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.csv.Rejects;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.json.JsonExport;
import pushdesk.rows.json.JsonForm;
import pushdesk.rows.json.JsonRows;

/// Rows of a file, a pipe or the clipboard, however they are written.
public final class RowFiles {
    private RowFiles() {}

    /// The names of the columns.
    ///
    /// @throws PushdeskException when the input can't be read, or has none
    public static List<String> header(RowInput input, RowFormat format) {
        return format.json().map(form -> JsonRows.header(input, form)).orElseGet(() -> CsvRows.header(input, format.csv()));
    }

    /// Reads all rows. Columns of the push that the input does not bring are simply not among the batch's columns.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when the input can't be read, changes meanwhile, is not what the format says, or has another header than the mapping
    public static RowBatch read(RowInput input, RowFormat format, ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        return format.json()
                .map(form -> JsonRows.read(input, form, format.times(), format.csv().nullMarker().orElse(""), mapping, requirements, progress))
                .orElseGet(() -> CsvRows.read(input, format.csv(), mapping, requirements, progress));
    }

    /// Saves the bad rows as CSV: written as the input was, or in the usual way if that was no CSV.
    ///
    /// @param found bad cells that came out after the reading, by the columns' own names
    /// @throws PushdeskException when the file can't be written, or the input was changed meanwhile
    public static void saveRejects(RowBatch batch, List<RowProblem> found, ColumnMapping mapping, RowInput input, RowFormat format, Path file) {
        String hash = batch.origin().sha256();
        if (format.json().isPresent()) {
            Rejects.write(batch, found, mapping, (lines, record) ->
                    JsonRows.pick(input, format.json().get(), mapping.header(), hash, lines, record), CsvFormat.USUAL, file);
        } else {
            Rejects.write(batch, found, mapping, (lines, record) -> CsvRows.pick(input, format.csv(), hash, lines, record), format.csv(), file);
        }
    }

    /// Writes all rows of a batch, rejected ones too: CSV, JSON or JSON Lines by the end of the file's name.
    ///
    /// @throws PushdeskException when the name tells none of them, or the file can't be written
    public static void save(RowBatch batch, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        List<CsvExport.Column> columns = columns(batch);
        if (name.endsWith(".csv")) {
            CsvExport.write(file, columns, rows(batch));
        } else if (name.endsWith(".json")) {
            JsonExport.write(file, JsonForm.LIST, columns, rows(batch));
        } else if (name.endsWith(".jsonl")) {
            JsonExport.write(file, JsonForm.LINES, columns, rows(batch));
        } else {
            throw PushdeskException.invalid(file + ": the name must end in .csv, .json or .jsonl, which tells how the rows are written.");
        }
    }

    /// Writes rows: JSON or JSON Lines where the name of the file ends so, else CSV.
    ///
    /// @param rows values in the order of the columns
    /// @return how many rows
    /// @throws PushdeskException when the file can't be written
    public static long write(Path file, List<CsvExport.Column> columns, Stream<List<Object>> rows) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return JsonExport.write(file, JsonForm.LIST, columns, rows);
        }
        boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return lines ? JsonExport.write(file, JsonForm.LINES, columns, rows) : CsvExport.write(file, columns, rows);
    }

    /// The columns of a batch, to be written.
    public static List<CsvExport.Column> columns(RowBatch batch) {
        return batch.columns().stream().map(column -> new CsvExport.Column(column.name(), column.type())).toList();
    }

    /// The values of each row, in the order of the columns.
    public static Stream<List<Object>> rows(RowBatch batch) {
        return IntStream.range(0, batch.chunkCount()).boxed().flatMap(index -> {
            RowChunk chunk = batch.chunk(index);
            return IntStream.range(0, chunk.size()).mapToObj(row -> {
                List<Object> values = new ArrayList<>(chunk.columns().size());
                chunk.columns().forEach(column -> values.add(column.get(row)));
                return values;
            });
        });
    }
}
