package pushdesk.serving;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.rows.json.JsonKind;
import pushdesk.rows.text.JsonFault;
import pushdesk.serving.json.JsonCell;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A request's body: an object of single values, lists, and tables by column.
///
/// Numbers keep the digits they were sent with. Python's `NaN` is a missing value, as it is to Feast.
final class JsonBody {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final String source;
    private final JsonParser parser;
    private final int mostRows;
    private final Map<String, JsonCell> cells = new LinkedHashMap<>();
    private final Map<String, List<JsonCell>> lists = new LinkedHashMap<>();
    private final Map<String, Map<String, List<JsonCell>>> tables = new LinkedHashMap<>();

    private JsonBody(String source, JsonParser parser, int mostRows) {
        this.source = source;
        this.parser = parser;
        this.mostRows = mostRows;
    }

    /// @param mostRows how long a list may be
    static JsonBody read(byte[] bytes, int mostRows) {
        String source;
        try {
            source = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Fault.malformed("json_invalid", "", "the body is not UTF-8");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source)) {
            var body = new JsonBody(source, parser, mostRows);
            body.read();
            return body;
        } catch (JacksonException e) {
            throw Fault.malformed("json_invalid", "", "not JSON: " + JsonFault.reason(e)
                    + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")"));
        }
    }

    private void read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw Fault.malformed("model_attributes_type", "", "a JSON object is expected");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "df", "entities" -> tables.put(field, table(field));
                case "features", "feature_views" -> list(field);
                default -> cells.put(field, cell());
            }
        }
        if (parser.nextToken() != null) {
            throw Fault.malformed("json_invalid", "", "there is more after the end of the JSON object");
        }
    }

    private Map<String, List<JsonCell>> table(String field) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw Fault.malformed("dict_type", field, "an object of lists is expected: {column: [values]}");
        }
        var columns = new LinkedHashMap<String, List<JsonCell>>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String column = parser.currentName();
            parser.nextToken();
            columns.put(column, values(field, "'" + column + "'"));
        }
        return columns;
    }

    private void list(String field) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            lists.put(field, values(field, ""));
        }
    }

    private List<JsonCell> values(String field, String which) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Fault.malformed("list_type", field, (which.isEmpty() ? "" : which + ": ") + "a list is expected");
        }
        var values = new ArrayList<JsonCell>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (values.size() == mostRows) {
                throw Fault.of(413, field + (which.isEmpty() ? "" : ": " + which) + " has more than %,d values; send them in parts.".formatted(mostRows));
            }
            values.add(cell());
        }
        return values;
    }

    private JsonCell cell() {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> new JsonCell(JsonKind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonCell(JsonKind.TRUTH, parser.getString());
            default -> {
                int from = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
                parser.skipChildren();
                parser.finishToken();
                yield new JsonCell(JsonKind.NESTED, source.substring(from, Math.toIntExact(parser.currentLocation().getCharOffset())));
            }
        };
    }

    private static JsonCell number(String text) {
        return text.equals("NaN") ? null : new JsonCell(JsonKind.NUMBER, text);
    }

    /// A field that must be there and be a string.
    String text(String field) {
        return optionalText(field).orElseThrow(() -> Fault.malformed("missing", field, "Field required"));
    }

    Optional<String> optionalText(String field) {
        JsonCell cell = cells.get(field);
        if (cell != null && cell.kind() != JsonKind.TEXT) {
            throw Fault.malformed("string_type", field, "a string is expected");
        }
        return Optional.ofNullable(cell).map(JsonCell::text);
    }

    /// False where it is not there.
    boolean truth(String field) {
        JsonCell cell = cells.get(field);
        if (cell != null && cell.kind() != JsonKind.TRUTH) {
            throw Fault.malformed("bool_type", field, "true or false is expected");
        }
        return cell != null && cell.text().equals("true");
    }

    /// A table that must be there, with lists of one length.
    Map<String, List<JsonCell>> table(String field, String rowsOf) {
        Map<String, List<JsonCell>> columns = tables.get(field);
        if (columns == null) {
            throw Fault.malformed("missing", field, "Field required");
        }
        if (columns.values().stream().mapToInt(List::size).distinct().count() > 1) {
            var counts = new ArrayList<String>();
            columns.forEach((column, values) -> counts.add(values.size() + " of " + column));
            throw Fault.of(400, field + ": every " + rowsOf + " needs the same number of values; found " + String.join(", ", counts) + ".");
        }
        return columns;
    }

    /// The strings of a list; none where it is not there.
    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (JsonCell cell : lists.getOrDefault(field, List.of())) {
            if (cell == null || cell.kind() != JsonKind.TEXT) {
                throw Fault.malformed("string_type", field, "strings are expected");
            }
            texts.add(cell.text());
        }
        return texts;
    }
}
