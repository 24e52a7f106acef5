package pushdesk.ui.push.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.text.TimeFormat;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;

/// How the screen says how a CSV file was read.
public final class CsvWords {
    private CsvWords() {}

    static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> Words.text("push.delimiter.comma");
            case ';' -> Words.text("push.delimiter.semicolon");
            case '\t' -> Words.text("push.delimiter.tab");
            case '|' -> Words.text("push.delimiter.bar");
            default -> "'" + delimiter + "'";
        };
    }

    static String charset(Charset charset) {
        return charset.displayName();
    }

    /// `1,000 rows · 3 bad`
    public static String rows(RowBatch batch) {
        String bad = batch.rowsRejected() == 0 ? "" : " · " + Words.text("push.rows.bad", batch.rowsRejected());
        return Words.count("push.rows", batch.rowsRead()) + bad;
    }

    /// `UTF-8 · comma`, `JSON Lines`
    public static String written(RowFormat written) {
        if (written.json().isPresent()) {
            return switch (written.json().get()) {
                case LIST -> Words.text("push.json.list");
                case COLUMNS -> Words.text("push.json.columns");
                case LINES -> Words.text("push.json.lines");
            };
        }
        CsvFormat format = written.csv();
        return charset(format.charset()) + " · " + delimiter(format.delimiter());
    }

    /// `6 of 6 columns matched`
    public static String matched(ColumnMapping mapping, PushRequirements requirements) {
        int mapped = mapping.mapped(requirements).size();
        return Words.text("push.columns.matched", mapped, requirements.columns().size());
    }

    /// `9 of 9 columns`
    public static String matchedShort(ColumnMapping mapping, PushRequirements requirements) {
        return Words.text("push.columns.matched.short", mapping.mapped(requirements).size(), requirements.columns().size());
    }

    /// What a user may want to know besides: what is missing, what is ignored, how times are read.
    public static String notes(ColumnMapping mapping, PushRequirements requirements, RowFormat format) {
        var notes = new ArrayList<String>();
        List<String> missing = mapping.missing(requirements).stream().map(PushColumn::name).toList();
        if (!missing.isEmpty()) {
            notes.add(Words.text("push.columns.are-missing", String.join(", ", missing)));
        }
        if (!mapping.ignored().isEmpty()) {
            notes.add(Words.text("push.columns.are-ignored", String.join(", ", mapping.ignored())));
        }
        notes.addAll(mapping.notes());
        notes.add(format.times() == TimeFormat.ISO ? Words.text("push.times.utc") : Words.text("push.times.numbers", Formats.times(format.times()).toLowerCase(Locale.ROOT)));
        return String.join(" · ", notes);
    }
}
