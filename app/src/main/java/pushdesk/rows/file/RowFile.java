package pushdesk.rows.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.Rejects;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.parquet.ParquetFile;

/// A file of rows: Parquet where it begins as such a file does, else CSV, JSON or JSON Lines.
public sealed interface RowFile extends AutoCloseable {

    /// Reads the file's description.
    ///
    /// @param format how a text is written
    /// @throws PushdeskException when it can't be read
    static RowFile open(Path file, Function<RowInput, RowFormat> format) {
        if (ParquetFile.is(file)) {
            return new Parquet(ParquetFile.open(file));
        }
        RowInput input = RowInput.file(file);
        try {
            RowFormat written = format.apply(input);
            return new Text(input, written, RowFiles.header(input, written));
        } catch (RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /// The names of its columns.
    List<String> header();

    /// What a column holds, as the file says: a Feast type; empty where its format says nothing.
    String type(int column);

    /// Reads all rows; to be closed by the caller.
    RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress);

    /// Saves the bad rows of a batch that was read from here as CSV.
    ///
    /// @param found bad cells that came out after the reading, by the columns' own names
    /// @throws PushdeskException when the file can't be written, or this one was changed meanwhile
    void saveRejects(RowBatch batch, List<RowProblem> found, ColumnMapping mapping, Path to);

    @Override
    void close();

    /// @param file its description
    record Parquet(ParquetFile file) implements RowFile {
        @Override
        public List<String> header() {
            return file.header();
        }

        @Override
        public String type(int column) {
            return file.type(column).map(type -> type.feastName()).orElse("");
        }

        @Override
        public RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress) {
            return file.read(mapping, requirements, progress);
        }

        @Override
        public void saveRejects(RowBatch batch, List<RowProblem> found, ColumnMapping mapping, Path to) {
            Rejects.write(batch, found, mapping, new ParquetRecords(batch), CsvFormat.USUAL, to);
        }

        @Override
        public void close() {}
    }

    /// @param input closed with it
    record Text(RowInput input, RowFormat format, List<String> header) implements RowFile {
        @Override
        public String type(int column) {
            return "";
        }

        @Override
        public RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress) {
            return RowFiles.read(input, format, mapping, requirements, progress);
        }

        @Override
        public void saveRejects(RowBatch batch, List<RowProblem> found, ColumnMapping mapping, Path to) {
            RowFiles.saveRejects(batch, found, mapping, input, format, to);
        }

        @Override
        public void close() {
            input.close();
        }
    }
}
