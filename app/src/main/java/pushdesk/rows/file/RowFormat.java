package pushdesk.rows.file;

import java.util.Locale;
import java.util.Optional;
import pushdesk.model.PushdeskException;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.json.JsonForm;
import pushdesk.rows.text.TimeFormat;

/// How rows are written.
///
/// @param json the form of JSON; empty for CSV
/// @param csv how CSV is written; what bare numbers in times and the null marker mean holds for JSON too
public record RowFormat(Optional<JsonForm> json, CsvFormat csv) {

    /// The forms that a user may name.
    public enum Form {
        CSV("csv"),
        JSON("json"),
        JSON_LINES("jsonl");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /// As it is written in commands and at the end of file names.
        public String word() {
            return word;
        }
    }

    /// Finds out how an input is written: by the end of its name (`.csv`, `.tsv`, `.json`, `.jsonl`, `.ndjson`), else by how it begins.
    ///
    /// @throws PushdeskException when the input can't be read, or is no text
    public static RowFormat detect(RowInput input) {
        String name = input.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return as(Form.JSON_LINES, input);
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return as(Form.CSV, input);
        }
        return JsonForm.detect(input) != null || name.endsWith(".json") ? as(Form.JSON, input) : as(Form.CSV, input);
    }

    /// The details of an input whose form is known. JSON is told from JSON Lines by how it begins, whatever it is called.
    public static RowFormat as(Form form, RowInput input) {
        return switch (form) {
            case CSV -> new RowFormat(Optional.empty(), csv(input));
            case JSON -> new RowFormat(Optional.of(Optional.ofNullable(JsonForm.detect(input)).orElse(JsonForm.LIST)), CsvFormat.USUAL);
            case JSON_LINES -> new RowFormat(Optional.of(JsonForm.LINES), CsvFormat.USUAL);
        };
    }

    /// A block of a spreadsheet has a tab between its cells, whatever else is in them.
    private static CsvFormat csv(RowInput input) {
        CsvFormat found = CsvFormat.detect(input);
        boolean block = input.kind() == RowOrigin.Kind.CLIPBOARD || input.name().toLowerCase(Locale.ROOT).endsWith(".tsv");
        return block && new String(input.start(), found.charset()).lines().findFirst().orElse("").contains("\t") ? found.withDelimiter('\t') : found;
    }

    public TimeFormat times() {
        return csv.times();
    }

    /// What a row's number counts: the lines of the file, its header and breaks in cells too, or the rows.
    public boolean countsLines() {
        return json.map(JsonForm::countsLines).orElse(true);
    }

    public RowFormat withCsv(CsvFormat other) {
        return new RowFormat(json, other);
    }
}
