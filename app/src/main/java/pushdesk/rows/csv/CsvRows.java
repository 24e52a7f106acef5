package pushdesk.rows.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
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
import pushdesk.rows.input.DecodingReader;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.BadCharacters;

/// Reads CSV (RFC 4180) into typed rows.
///
/// Blank lines are skipped. A record with more or fewer fields than the header is a bad row. A quote that is not closed, or has text after its
/// end, ends the reading with an error: what follows could mean anything.
public final class CsvRows {
    /// The longest field, in characters. A quote that is never closed is found out there at the latest.
    static final int LONGEST_FIELD = 16 << 20;

    private final RowInput input;
    private final CsvFormat format;
    private final CsvRecord current = new CsvRecord();

    private CsvRows(RowInput input, CsvFormat format) {
        this.input = input;
        this.format = format;
    }

    /// The names of the file's columns.
    ///
    /// @throws PushdeskException when the file is empty, or no text
    public static List<String> header(RowInput input, CsvFormat format) {
        input.start(); // refuses what is no text
        var rows = new CsvRows(input, format);
        try (var reader = new DecodingReader(input.open(), format.charset()); CsvReader<CsvRecord> csv = rows.reader(reader)) {
            return rows.header(csv.iterator());
        } catch (CsvParseException e) {
            throw rows.malformed(e);
        } catch (IOException | UncheckedIOException e) {
            throw input.unreadable(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e);
        }
    }

    /// Reads all rows. Columns of the push that the file does not bring are simply not among the batch's columns.
    ///
    /// @return to be closed by the caller
    /// @throws PushdeskException when the file can't be read, changes meanwhile, is not CSV, or has another header than the mapping
    public static RowBatch read(RowInput input, CsvFormat format, ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        input.start();
        return new CsvRows(input, format).read(mapping, requirements, progress);
    }

    private RowBatch read(ColumnMapping mapping, PushRequirements requirements, Progress progress) {
        progress.phase("Reading " + input.name());
        List<PushColumn> columns = mapping.mapped(requirements);
        int[] indexes = columns.stream().mapToInt(column -> mapping.indexOf(column).orElseThrow()).toArray();
        List<String> names = columns.stream().map(column -> mapping.nameOf(column).orElseThrow()).toList();
        RowInput.Stamp before = input.stamp();
        try (var reader = new DecodingReader(input.open(), format.charset());
                CsvReader<CsvRecord> csv = reader(reader);
                var builder = new RowBatchBuilder(columns, names, mapping.header(), format.times())) {
            Iterator<CsvRecord> records = csv.iterator();
            if (format.header() && !header(records).equals(mapping.header())) {
                throw changed();
            }
            while (records.hasNext()) {
                row(records.next(), indexes, mapping.header(), builder);
                if (builder.rows() % RowChunk.ROWS == 0) {
                    progress.checkCancelled();
                    progress.at(reader.bytesRead(), before.size());
                }
            }
            if (!input.stamp().equals(before) || reader.bytesRead() != before.size()) {
                throw changed();
            }
            progress.at(before.size(), before.size());
            return builder.build(input.origin(reader.sha256()), mapping.ignored());
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw input.unreadable(e);
        } catch (UncheckedIOException e) {
            throw input.unreadable(e.getCause());
        }
    }

    /// Reads the file once more for some of its records.
    ///
    /// @param sha256 the hash of the bytes that were read before
    /// @param lines which records, by their first line
    /// @param found gets them in the order of the file; what it gets is used for the next one afterwards
    /// @throws PushdeskException when the file can't be read, or was changed since
    public static void pick(RowInput input, CsvFormat format, String sha256, LongPredicate lines, RowBatchBuilder.Found found) {
        var rows = new CsvRows(input, format);
        try (var reader = new DecodingReader(input.open(), format.charset()); CsvReader<CsvRecord> csv = rows.reader(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (lines.test(record.line())) {
                    found.record(record.line(), record);
                }
            }
            if (!reader.sha256().equals(sha256)) {
                throw new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + " was changed since it was read; read it again.");
            }
        } catch (CsvParseException e) {
            throw rows.malformed(e);
        } catch (IOException | UncheckedIOException e) {
            throw input.unreadable(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e);
        }
    }

    private void row(CsvRecord row, int[] indexes, List<String> header, RowBatchBuilder builder) {
        if (row.fields() != header.size()) {
            builder.badRecord(
                    String.join(String.valueOf(format.delimiter()), row.texts()),
                    "the record has " + counted(row.fields()) + ", the header has " + header.size());
        } else {
            for (int column = 0; column < indexes.length; column++) {
                int field = indexes[column];
                int from = row.from(field);
                int length = row.length(field);
                if (row.quoted(field) || length > 0 && !isNullMarker(row.text(), from, length)) {
                    builder.text(column, row.text(), from, length);
                }
            }
        }
        builder.endRow(row.line(), row);
    }

    private boolean isNullMarker(char[] text, int from, int length) {
        String marker = format.nullMarker().orElse("");
        if (marker.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (marker.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private CsvReader<CsvRecord> reader(DecodingReader reader) {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(current, reader);
    }

    /// Reads the header's record, or makes up names from the first record without using it up.
    private List<String> header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw PushdeskException.invalid(input.name() + " is empty; a first line with the names of the columns is expected.");
        }
        CsvRecord record = records.next();
        List<String> names = new ArrayList<>();
        for (int field = 0; field < record.fields(); field++) {
            names.add(format.header() ? record.field(field) : "column " + (field + 1));
        }
        for (String name : names) {
            String problem = BadCharacters.problem(name.toCharArray(), 0, name.length());
            if (problem != null) {
                throw PushdeskException.invalid(input.name() + ", line " + record.line() + ": the name of column " + (names.indexOf(name) + 1)
                        + " can't be read as " + format.charset().name() + ": " + problem + "; choose another encoding.");
            }
        }
        return names;
    }

    private PushdeskException changed() {
        return new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + " was changed while it was being read; read it again.");
    }

    private PushdeskException malformed(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        String what = message.startsWith("Unclosed quoted field") ? "a quoted field begins in this record and is not closed before the end of the file"
                : message.startsWith("The maximum buffer size") ? "a field is longer than " + (LONGEST_FIELD >> 20)
                        + " million characters; perhaps a quote is not closed"
                : message.startsWith("Unexpected character after closing quote") ? "there is text after the closing quote of a field; a quote inside of a quoted field is written twice"
                : message;
        return new PushdeskException(ErrorCode.INVALID_INPUT, input.name() + ", line " + current.line() + ": " + what + ".", e);
    }

    private static String counted(int fields) {
        return fields == 1 ? "1 field" : fields + " fields";
    }
}
