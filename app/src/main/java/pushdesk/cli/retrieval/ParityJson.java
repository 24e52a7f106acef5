package pushdesk.cli.retrieval;

import java.util.List;
import pushdesk.model.Field;
import pushdesk.rows.json.JsonValues;
import pushdesk.store.parity.Drift;
import pushdesk.store.parity.ViewParity;
import pushdesk.store.parity.ViewParity.Difference;
import pushdesk.store.parity.ViewParity.Side;
import tools.jackson.core.JsonGenerator;

/// What `parity` answers in JSON.
record ParityJson(JsonGenerator json, ViewParity parity) {

    /// The properties that count.
    void counts() {
        json.writeStringProperty("view", parity.view());
        json.writeNumberProperty("same", parity.same());
        json.writeNumberProperty("different", parity.count(Drift.DIFFERENT));
        json.writeNumberProperty("onlineNewer", parity.count(Drift.ONLINE_NEWER));
        json.writeNumberProperty("offlineNewer", parity.count(Drift.OFFLINE_NEWER));
        json.writeNumberProperty("missingOnline", parity.count(Drift.MISSING_ONLINE));
        json.writeNumberProperty("missingOffline", parity.count(Drift.MISSING_OFFLINE));
    }

    void write(long most) {
        json.writeStartObject();
        counts();
        json.writeArrayPropertyStart("differences");
        parity.stream().limit(most).forEach(this::difference);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void difference(Difference difference) {
        json.writeStartObject();
        json.writeStringProperty("drift", difference.drift().name());
        values("keys", parity.keys(), difference.key());
        difference.online().ifPresent(side -> side("online", side));
        difference.offline().ifPresent(side -> side("offline", side));
        json.writeEndObject();
    }

    private void side(String name, Side side) {
        json.writeObjectPropertyStart(name);
        values("values", parity.features(), side.values());
        json.writeStringProperty("eventTimestamp", side.eventTime().toString());
        json.writeNumberProperty("pushId", side.pushId());
        json.writeNumberProperty("line", side.line());
        json.writeEndObject();
    }

    private void values(String name, List<Field> fields, List<Object> values) {
        json.writeObjectPropertyStart(name);
        for (int i = 0; i < fields.size(); i++) {
            json.writeName(fields.get(i).name());
            JsonValues.SHOWN.write(json, fields.get(i).type(), values.get(i));
        }
        json.writeEndObject();
    }
}
