package pushdesk.rows.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;

/// A push, to be written as text that does it once more: in Python, by curl, or by Pushdesk's own command.
///
/// Rows of a file are read from that file; other rows stand in the text itself, up to [#MOST_ROWS]. Rejected rows are left out of texts.
///
/// @param repository the folder of the feature repository
/// @param file where the rows were read from, and how; empty for rows that have no file
public record PushScript(Path repository, String source, PushMode mode, RowBatch rows, Optional<ReadFrom> file) {
    /// More rows do not belong in a text.
    public static final int MOST_ROWS = 1000;

    /// A file as it was read.
    public record ReadFrom(Path path, RowFormat format, ColumnMapping mapping) {}

    /// Whether the rows can stand in the text.
    public boolean small() {
        return rows.rowsRead() <= MOST_ROWS;
    }

    /// What Feast does the same with in Python: a file is read by pandas; empty where there is none and the rows are too many.
    public Optional<String> python() {
        return file.isPresent() || small() ? Optional.of(PythonScript.of(this)) : Optional.empty();
    }

    /// The same to a feature server; empty where the rows are too many.
    ///
    /// @param server its address, as in `http://localhost:6566`
    public Optional<String> curl(String server) {
        return small() ? Optional.of(ShellScript.curl(this, server)) : Optional.empty();
    }

    /// The same by Pushdesk's own command.
    public Optional<String> command() {
        return file.isPresent() || small() ? Optional.of(ShellScript.command(this)) : Optional.empty();
    }

    /// What Feast calls a column: by its name in the views online, by its name in the batch source offline.
    String feastName(PushColumn column) {
        return mode.online() ? column.featureName() : column.name();
    }

    /// The good rows.
    List<List<Object>> goodRows() {
        var good = new ArrayList<List<Object>>();
        List<List<Object>> all;
        try (Stream<List<Object>> each = RowFiles.rows(rows)) {
            all = each.toList();
        }
        int row = 0;
        for (int index = 0; index < rows.chunkCount(); index++) {
            var chunk = rows.chunk(index);
            for (int i = 0; i < chunk.size(); i++, row++) {
                if (!chunk.rejected().get(i)) {
                    good.add(all.get(row));
                }
            }
        }
        return good;
    }
}
