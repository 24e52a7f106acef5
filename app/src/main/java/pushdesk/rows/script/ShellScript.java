package pushdesk.rows.script;

import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.json.JsonValues;
import pushdesk.rows.text.TimeFormat;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A push as a command of a shell (`sh`, `bash`, `zsh`).
final class ShellScript {
    private ShellScript() {}

    static String curl(PushScript push, String server) {
        return "curl --fail-with-body " + quoted(server + "/push") + " -H 'Content-Type: application/json' -d @- <<'JSON'\n" + body(push) + "\nJSON\n";
    }

    private static String body(PushScript push) {
        var text = new StringWriter();
        List<List<Object>> rows = push.goodRows();
        List<PushColumn> columns = push.rows().columns();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("push_source_name", push.source());
            json.writeObjectPropertyStart("df");
            for (int i = 0; i < columns.size(); i++) {
                json.writeArrayPropertyStart(push.feastName(columns.get(i)));
                for (List<Object> row : rows) {
                    value(json, columns.get(i), row.get(i));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeStringProperty("to", push.mode().feastName());
            json.writeEndObject();
        }
        return text.toString();
    }

    /// The times of a row are texts, from which Feast makes times.
    private static void value(JsonGenerator json, PushColumn column, Object value) {
        boolean time = column.role() == PushColumn.Role.EVENT_TIMESTAMP || column.role() == PushColumn.Role.CREATED_TIMESTAMP;
        ValueType type = column.type();
        if (value instanceof Double number && number.isNaN() || value instanceof Float small && small.isNaN()) {
            json.writeNull(); // Feast's missing value
        } else if (time) {
            JsonValues.SHOWN.write(json, type, value);
        } else {
            JsonValues.FEAST.write(json, type == ScalarType.UNKNOWN ? ScalarType.STRING : type, value);
        }
    }

    static String command(PushScript push) {
        var line = new StringBuilder("pushdesk push ").append(quoted(push.repository().toString())).append(' ').append(quoted(push.source())).append(' ');
        if (push.file().isEmpty()) {
            String rows = CsvExport.text(RowFiles.columns(push.rows()), push.goodRows().stream());
            String end = "ROWS";
            while (rows.lines().anyMatch(end::equals)) {
                end += "_";
            }
            return line.append("- --format csv --to ").append(push.mode().feastName()).append(" <<'").append(end).append("'\n").append(rows).append(end).append('\n').toString();
        }
        PushScript.ReadFrom file = push.file().get();
        line.append(quoted(file.path().toString())).append(" --to ").append(push.mode().feastName());
        format(file, line);
        for (PushColumn column : push.rows().columns()) {
            OptionalInt index = file.mapping().indexOf(column);
            String given = file.mapping().header().get(index.orElseThrow());
            if (!given.equals(column.name()) && !given.equals(column.featureName())) {
                line.append(" --map ").append(quoted(given + "=" + column.name()));
            }
        }
        return line.append(push.rows().rowsRejected() > 0 ? " --on-bad-row skip\n" : "\n").toString();
    }

    private static void format(PushScript.ReadFrom file, StringBuilder line) {
        CsvFormat csv = file.format().csv();
        if (file.format().json().isEmpty()) {
            line.append(csv.delimiter() == ',' ? "" : " --delimiter " + (csv.delimiter() == '\t' ? "tab" : quoted(String.valueOf(csv.delimiter()))));
            line.append(csv.charset().name().equals("UTF-8") ? "" : " --encoding " + quoted(csv.charset().name()));
        }
        csv.nullMarker().ifPresent(marker -> line.append(" --null ").append(quoted(marker)));
        line.append(csv.times() == TimeFormat.ISO ? "" : " --times " + switch (csv.times()) {
            case ISO -> "iso";
            case EPOCH_SECONDS -> "seconds";
            case EPOCH_MILLIS -> "millis";
            case EPOCH_MICROS -> "micros";
        });
    }

    /// A word of a shell, in quotes where it needs them.
    static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=@%+,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
