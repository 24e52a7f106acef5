package pushdesk.rows.file;

import java.nio.file.Path;
import java.util.List;
import pushdesk.model.Progress;
import pushdesk.model.PushRequirements;
import pushdesk.model.PushdeskException;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.csv.Rejects;
import pushdesk.rows.input.RowInput;
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
}
