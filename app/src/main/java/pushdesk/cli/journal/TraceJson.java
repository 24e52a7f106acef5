package pushdesk.cli.journal;

import pushdesk.cli.online.OnlineJson;
import pushdesk.cli.push.PushJson;
import pushdesk.store.table.StoredRow;
import pushdesk.store.trace.KeyTrace;
import tools.jackson.core.JsonGenerator;

/// What `trace --json` prints. The field names and their order are a contract.
record TraceJson(JsonGenerator json, KeyTrace trace) {

    void write(String view) {
        json.writeStartObject();
        json.writeStringProperty("view", view);
        json.writeArrayPropertyStart("rows");
        trace.rows().forEach(this::row);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(KeyTrace.Row traced) {
        StoredRow row = traced.row();
        json.writeStartObject();
        OnlineJson.content(json, trace.columns(), row);
        json.writeStringProperty("at", traced.at().toString());
        PushJson.origin(traced.origin(), json);
        json.writeStringProperty("kind", traced.kind().name());
        traced.from().ifPresent(from -> json.writeNumberProperty("from", from));
        if (traced.setAside()) {
            json.writeBooleanProperty("setAside", true);
        }
        if (!traced.asWritten().isEmpty()) {
            json.writeObjectPropertyStart("asWritten");
            traced.asWritten().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        traced.undoneBy().ifPresent(undo -> json.writeNumberProperty("undoneBy", undo));
        json.writeStringProperty("fate", traced.fate().name());
        traced.beatenBy().ifPresent(by -> {
            json.writeObjectPropertyStart("beatenBy");
            json.writeNumberProperty("pushId", by.pushId());
            json.writeNumberProperty("line", by.line());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
