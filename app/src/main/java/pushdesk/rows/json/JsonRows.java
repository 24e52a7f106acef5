package pushdesk.rows.json;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

/// Reads JSON and JSON Lines into typed rows.
///
/// A row may leave columns out: they are null. The line of a row is its line in JSON Lines, its number from 1 otherwise.
public final class JsonRows {
    private final RowInput input;
    private final JsonForm form;

    private JsonRows(RowInput input, JsonForm form) {
        this.input = input;
        this.form = form;
    }

    /// The names of all columns that any row has, in the order they are met; the whole file is read for that, since rows may leave columns out.
    ///
    /// @throws PushdeskException when the file holds no rows, or is not JSON
    public static List<String> header(RowInput input, JsonForm form) {
        input.start(); // refuses what is no text
        List<String> names = form == JsonForm.COLUMNS ? ColumnsIndex.of(input).names() : new JsonRows(input, form).names();
        if (names.isEmpty()) {
            throw PushdeskException.invalid(input.name() + " holds no rows; JSON objects with a name for each value are expected.");
        }
        return names;
    }

    /// Reads all rows, as [pushdesk.rows.csv.CsvRows] does.
    ///
    /// @param nullMarker a bare value that means null, such as Python's `NaN`; empty for none
    /// @return to be closed by the caller
    /// @throws PushdeskException when the file can't be read, changes meanwhile, is not JSON, or has other columns than the mapping
    public static RowBatch read(
            RowInput input, JsonForm form, TimeFormat times, String nullMarker, ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        input.start();
        return new JsonRows(input, form).read(times, nullMarker, mapping, requirements, progress);
    }

    private List<String> names() {
        JsonRecord record = JsonRecord.learning();
        try (JsonStream rows = JsonStream.open(input, form, List.of())) {
            while (rows.next(record)) {
                continue; // the record learns the names
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
        return record.names();
    }

    private RowBatch read(TimeFormat times, String nullMarker, ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        progress.phase("Reading " + input.name());
        List<PushColumn> columns = mapping.mapped(requirements);
        int[] indexes = columns.stream().mapToInt(column -> mapping.indexOf(column).orElseThrow()).toArray();
        List<String> names = columns.stream().map(column -> mapping.nameOf(column).orElseThrow()).toList();
        RowInput.Stamp before = input.stamp();
        var record = JsonRecord.of(mapping.header());
        try (JsonStream rows = JsonStream.open(input, form, mapping.header());
                var builder = new RowBatchBuilder(columns, names, mapping.header(), times)) {
            while (rows.next(record)) {
                if (record.problem().isPresent()) {
                    builder.badRecord(record.raw(), record.problem().get());
                } else {
                    for (int column = 0; column < indexes.length; column++) {
                        record.put(indexes[column], builder, column, columns.get(column).type(), nullMarker);
                    }
                }
                builder.endRow(record.line(), record);
                if (builder.rows() % RowChunk.ROWS == 0) {
                    progress.checkCancelled();
                    rows.tell(progress, before.size());
                }
            }
            if (!input.stamp().equals(before) || rows.bytes() != before.size()) {
                throw changed();
            }
            progress.at(before.size(), before.size());
            return builder.build(input.origin(rows.sha256()), mapping.ignored());
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    /// Reads the file once more for some of its rows.
    ///
    /// @param sha256 the hash of the bytes that were read before
    /// @param lines which rows
    /// @param found gets them in the order of the file; what it gets is used for the next row afterwards
    /// @throws PushdeskException when the file can't be read, or was changed since
    public static void pick(RowInput input, JsonForm form, List<String> header, String sha256, LongPredicate lines, RowBatchBuilder.Found found) {
        var record = JsonRecord.of(header);
        try (JsonStream rows = JsonStream.open(input, form, header)) {
            while (rows.next(record)) {
                if (lines.test(record.line())) {
                    found.record(record.line(), record);
                }
            }
            if (!rows.sha256().equals(sha256)) {
                throw new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + " was changed since it was read; read it again.");
            }
        } catch (IOException e) {
            throw input.unreadable(e);
        }
    }

    private PushdeskException changed() {
        return new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + " was changed while it was being read; read it again.");
    }
}
