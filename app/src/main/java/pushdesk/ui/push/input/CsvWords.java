package pushdesk.ui.push.input;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pushdesk.model.PushColumn;
import pushdesk.model.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.text.TimeFormat;
import pushdesk.ui.common.Formats;

/// How the screen says how a CSV file was read.
public final class CsvWords {
    private CsvWords() {}

    static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "'" + delimiter + "'";
        };
    }

    static String charset(Charset charset) {
        return charset.displayName();
    }

    /// `1,000 rows · 3 bad`
    public static String rows(RowBatch batch) {
        String bad = batch.rowsRejected() == 0 ? "" : " · " + Formats.count(batch.rowsRejected()) + " bad";
        return Formats.count(batch.rowsRead(), "row", "rows") + bad;
    }

    /// `UTF-8 · comma`, `JSON Lines`
    public static String written(RowFormat written) {
        if (written.json().isPresent()) {
            return switch (written.json().get()) {
                case LIST -> "JSON list";
                case COLUMNS -> "JSON by columns";
                case LINES -> "JSON Lines";
            };
        }
        CsvFormat format = written.csv();
        return charset(format.charset()) + " · " + delimiter(format.delimiter());
    }

    /// `6 of 6 columns matched`
    public static String matched(ColumnMapping mapping, PushRequirements requirements) {
        int mapped = mapping.mapped(requirements).size();
        return mapped + " of " + requirements.columns().size() + " columns matched";
    }

    /// What a user may want to know besides: what is missing, what is ignored, how times are read.
    public static String notes(ColumnMapping mapping, PushRequirements requirements, RowFormat format) {
        var notes = new ArrayList<String>();
        List<String> missing = mapping.missing(requirements).stream().map(PushColumn::name).toList();
        if (!missing.isEmpty()) {
            notes.add("missing: " + String.join(", ", missing));
        }
        if (!mapping.ignored().isEmpty()) {
            notes.add("ignored: " + String.join(", ", mapping.ignored()));
        }
        notes.addAll(mapping.notes());
        notes.add(format.times() == TimeFormat.ISO ? "times without zone are UTC" : "bare numbers are " + format.times().title().toLowerCase(Locale.ROOT));
        return String.join(" · ", notes);
    }
}
