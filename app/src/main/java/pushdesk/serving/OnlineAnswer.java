package pushdesk.serving;

import java.time.Instant;
import pushdesk.rows.json.JsonValues;
import pushdesk.store.retrieval.OnlineFeatures;
import tools.jackson.core.JsonGenerator;

/// What `/get-online-features` answers: a result for each name, in it one element for each row asked for.
public final class OnlineAnswer {
    private OnlineAnswer() {}

    public static void write(JsonGenerator json, OnlineFeatures found) {
        json.writeStartObject();
        json.writeObjectPropertyStart("metadata");
        json.writeArrayPropertyStart("feature_names");
        found.columns().forEach(column -> json.writeString(column.name()));
        json.writeEndArray();
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
        found.columns().forEach(column -> result(json, column));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, OnlineFeatures.Column column) {
        json.writeStartObject();
        json.writeArrayPropertyStart("values");
        column.cells().forEach(cell -> JsonValues.FEAST.write(json, column.type(), cell.value()));
        json.writeEndArray();
        json.writeArrayPropertyStart("statuses");
        column.cells().forEach(cell -> json.writeString(cell.status().name()));
        json.writeEndArray();
        json.writeArrayPropertyStart("event_timestamps");
        // Feast gives keys, and what it does not find, the beginning of time
        column.cells().forEach(cell -> json.writeString((cell.eventTime() == null ? Instant.EPOCH : cell.eventTime()).toString()));
        json.writeEndArray();
        json.writeEndObject();
    }
}
