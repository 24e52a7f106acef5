package pushdesk.cli.online;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn.Role;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.json.JsonValues;
import pushdesk.rows.text.ValueText;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;
import tools.jackson.core.JsonGenerator;

/// What `online --json` prints. The field names and their order are a contract.
public final class OnlineJson {
    private final JsonGenerator json;
    private final List<RowPage.Column> columns;
    private final Map<String, ValueType> keyTypes;

    OnlineJson(JsonGenerator json, FeatureView view, List<RowPage.Column> columns) {
        this.json = json;
        this.columns = columns;
        this.keyTypes = view.joinKeys().stream().collect(Collectors.toMap(Field::name, Field::type, (first, second) -> first));
    }

    void begin(String view) {
        json.writeStartObject();
        json.writeStringProperty("view", view);
        json.writeArrayPropertyStart("rows");
    }

    void row(OnlineRow row) {
        json.writeStartObject();
        json.writeObjectPropertyStart("keys");
        row.row().ifPresentOrElse(stored -> values(json, columns, stored, true), () -> asked(row.asked()));
        json.writeEndObject();
        json.writeStringProperty("status", row.status().name());
        row.row().ifPresent(stored -> stored(json, columns, stored));
        json.writeEndObject();
    }

    void end() {
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A row with its keys.
    public static void content(JsonGenerator json, List<RowPage.Column> columns, StoredRow row) {
        keys(json, columns, row);
        stored(json, columns, row);
    }

    /// The keys of a row.
    public static void keys(JsonGenerator json, List<RowPage.Column> columns, StoredRow row) {
        json.writeObjectPropertyStart("keys");
        values(json, columns, row, true);
        json.writeEndObject();
    }

    /// A row without its keys.
    public static void stored(JsonGenerator json, List<RowPage.Column> columns, StoredRow row) {
        json.writeObjectPropertyStart("values");
        values(json, columns, row, false);
        json.writeEndObject();
        if (row.eventTime() != null) {
            json.writeStringProperty("eventTimestamp", row.eventTime().toString());
        }
        if (row.created() != null) {
            json.writeStringProperty("created", row.created().toString());
        }
        json.writeNumberProperty("pushId", row.pushId());
        json.writeNumberProperty("line", row.line());
    }

    private static void values(JsonGenerator json, List<RowPage.Column> columns, StoredRow row, boolean keys) {
        for (int i = 0; i < columns.size(); i++) {
            RowPage.Column column = columns.get(i);
            if (keys == (column.role() == Role.KEY)) {
                json.writeName(column.name());
                JsonValues.SHOWN.write(json, column.type(), row.values().get(i));
            }
        }
    }

    /// Keys that are not there, typed as they would be.
    private void asked(Map<String, String> keys) {
        keys.forEach((name, text) -> {
            json.writeName(name);
            ValueType type = keyTypes.getOrDefault(name, ScalarType.UNKNOWN);
            try {
                JsonValues.SHOWN.write(json, type, type == ScalarType.UNKNOWN ? text : ValueText.parse(type, text));
            } catch (PushdeskException e) {
                json.writeString(text);
            }
        });
    }
}
