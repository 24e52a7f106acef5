package pushdesk.serving.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ValueType;
import pushdesk.rows.json.JsonValues;
import pushdesk.serving.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a feature server said to `/get-online-features`.
///
/// @param columns the keys, then the features
public record OnlineValues(List<Column> columns) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// The values of one name, one for each row that was asked for.
    public record Column(String name, List<Cell> cells) {}

    /// @param value the JSON of the value, a text without its quotes; empty for null
    /// @param status Feast's word, as `PRESENT` or `NOT_FOUND`
    public record Cell(String value, String status, String eventTimestamp) {}

    /// The values of a join key to ask for.
    public record Keys(ValueType type, List<Object> values) {}

    public OnlineValues {
        columns = List.copyOf(columns);
    }

    static byte[] question(List<String> features, Map<String, Keys> entities) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("features");
            features.forEach(json::writeString);
            json.writeEndArray();
            json.writeObjectPropertyStart("entities");
            entities.forEach((name, keys) -> {
                json.writeArrayPropertyStart(name);
                keys.values().forEach(value -> JsonValues.FEAST.write(json, keys.type(), value));
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /// @throws PushdeskException when the body is nothing that Feast's server says
    static OnlineValues read(String body) {
        try {
            JsonNode answer = MAPPER.readTree(body);
            JsonNode names = answer.path("metadata").path("feature_names");
            JsonNode results = answer.path("results");
            if (!names.isArray() || results.size() != names.size()) {
                throw strange(body);
            }
            var columns = new ArrayList<Column>();
            for (int i = 0; i < names.size(); i++) {
                columns.add(new Column(names.get(i).asString(), cells(results.get(i))));
            }
            return new OnlineValues(columns);
        } catch (JacksonException e) {
            throw strange(body);
        }
    }

    private static List<Cell> cells(JsonNode result) {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < result.path("values").size(); row++) {
            JsonNode value = result.path("values").get(row);
            String said = value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
            cells.add(new Cell(said, result.path("statuses").path(row).asString(""), result.path("event_timestamps").path(row).asString("")));
        }
        return cells;
    }

    private static PushdeskException strange(String body) {
        return PushdeskException.invalid("The server's answer is no answer to /get-online-features: " + ServerErrors.said(body));
    }
}
