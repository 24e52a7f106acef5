package pushdesk.rows.script;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.json.JsonForm;
import pushdesk.rows.text.TimeFormat;

/// A push in Python: `store.push` with a data frame.
final class PythonScript {
    private final PushScript push;
    private final Set<String> imports = new LinkedHashSet<>(List.of("import pandas as pd", "from feast import FeatureStore", "from feast.data_source import PushMode"));

    private PythonScript(PushScript push) {
        this.push = push;
    }

    static String of(PushScript push) {
        var script = new PythonScript(push);
        String frame = push.file().isPresent() ? script.read(push.file().get()) : script.literal();
        return String.join("\n", script.imports) + "\n\nstore = FeatureStore(repo_path=" + text(push.repository().toString()) + ")\n" + frame
                + "store.push(" + text(push.source()) + ", df, to=PushMode." + push.mode().name() + ")\n";
    }

    private String read(PushScript.ReadFrom file) {
        String path = text(file.path().toString());
        CsvFormat csv = file.format().csv();
        var read = new StringBuilder("df = ");
        if (file.format().json().isPresent()) {
            JsonForm form = file.format().json().get();
            if (form == JsonForm.COLUMNS) {
                imports.add("import json");
                read.append("pd.DataFrame(json.load(open(").append(path).append(", encoding=\"utf-8\")))\n");
            } else {
                read.append("pd.read_json(").append(path).append(form == JsonForm.LINES ? ", lines=True" : "").append(", convert_dates=False)\n");
            }
        } else {
            read.append("pd.read_csv(").append(path)
                    .append(csv.delimiter() == ',' ? "" : ", sep=" + text(String.valueOf(csv.delimiter())))
                    .append(csv.charset().name().equals("UTF-8") ? "" : ", encoding=" + text(csv.charset().name().toLowerCase(Locale.ROOT)))
                    .append(csv.header() ? "" : ", header=None, names=[" + file.mapping().header().stream().map(PythonScript::text).collect(Collectors.joining(", ")) + "]")
                    .append(strings(file))
                    .append(", keep_default_na=False, na_values=[").append(text("")).append(csv.nullMarker().map(marker -> ", " + text(marker)).orElse("")).append("])\n");
        }
        rename(file, read);
        for (PushColumn column : push.rows().columns()) {
            if (column.type() == ScalarType.UNIX_TIMESTAMP) {
                String name = text(push.feastName(column));
                read.append("df[").append(name).append("] = pd.to_datetime(df[").append(name).append("], utc=True").append(unit(csv.times())).append(")\n");
            }
        }
        return read.toString();
    }

    /// Pandas would take `0042` for a number.
    private String strings(PushScript.ReadFrom file) {
        List<String> names = push.rows().columns().stream()
                .filter(column -> column.type() == ScalarType.STRING)
                .map(column -> text(file.mapping().nameOf(column).orElseThrow()) + ": str")
                .toList();
        return names.isEmpty() ? "" : ", dtype={" + String.join(", ", names) + "}";
    }

    private void rename(PushScript.ReadFrom file, StringBuilder read) {
        List<String> renamed = new ArrayList<>();
        for (PushColumn column : push.rows().columns()) {
            String given = file.mapping().nameOf(column).orElseThrow();
            if (!given.equals(push.feastName(column))) {
                renamed.add(text(given) + ": " + text(push.feastName(column)));
            }
        }
        if (!renamed.isEmpty()) {
            read.append("df = df.rename(columns={").append(String.join(", ", renamed)).append("})\n");
        }
    }

    private static String unit(TimeFormat times) {
        return switch (times) {
            case ISO -> ", format=\"ISO8601\"";
            case EPOCH_SECONDS -> ", unit=\"s\"";
            case EPOCH_MILLIS -> ", unit=\"ms\"";
            case EPOCH_MICROS -> ", unit=\"us\"";
        };
    }

    private String literal() {
        List<List<Object>> rows = push.goodRows();
        var frame = new StringBuilder("df = pd.DataFrame({\n");
        List<PushColumn> columns = push.rows().columns();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            ValueType type = columns.get(i).type();
            frame.append("    ").append(text(push.feastName(columns.get(i)))).append(": [")
                    .append(rows.stream().map(row -> value(type, row.get(index))).collect(Collectors.joining(", "))).append("],\n");
        }
        return frame.append("})\n").toString();
    }

    private String value(ValueType type, Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            case Float number -> number(number.toString());
            case Double number -> number(number.toString());
            case Number number when !(number instanceof BigDecimal) -> number.toString();
            case BigDecimal number -> {
                imports.add("from decimal import Decimal");
                yield "Decimal(" + text(number.toString()) + ")";
            }
            case Instant instant -> "pd.Timestamp(" + text(instant.toString()) + ")";
            case OffsetDateTime time -> "pd.Timestamp(" + text(time.toString()) + ")";
            case UUID uuid -> text(uuid.toString());
            case byte[] bytes -> {
                imports.add("from base64 import b64decode");
                yield "b64decode(" + text(Base64.getEncoder().encodeToString(bytes)) + ")";
            }
            case List<?> list -> list.stream().map(each -> value(element(type), each)).collect(Collectors.joining(", ", "[", "]"));
            case String string when type == ScalarType.STRING || type == ScalarType.JSON -> text(string);
            case String json -> {
                imports.add("import json");
                yield "json.loads(" + text(json) + ")";
            }
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is no " + type.feastName());
        };
    }

    private static ValueType element(ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> element;
            case ValueType.SetOf(ValueType element) -> element;
            default -> type;
        };
    }

    private static String number(String text) {
        return switch (text) {
            case "NaN" -> "float(\"nan\")";
            case "Infinity" -> "float(\"inf\")";
            case "-Infinity" -> "float(\"-inf\")";
            default -> text;
        };
    }

    /// A text as a literal of Python.
    static String text(String text) {
        var literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        literal.append("\\x%02x".formatted(c));
                    } else {
                        literal.appendCodePoint(c);
                    }
                }
            }
        });
        return literal.append('"').toString();
    }
}
