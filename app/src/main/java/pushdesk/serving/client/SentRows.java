package pushdesk.serving.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.json.JsonValues;
import pushdesk.serving.json.Json;
import tools.jackson.core.JsonGenerator;

/// A batch's good rows as the bodies of `/push`, one stretch after the other.
///
/// A mapped column goes by its name in the views online, and by its name in the batch source offline: what Feast looks for
/// (`feature_store.py`, `infra/passthrough_provider.py`).
final class SentRows {
    private final String source;
    private final PushMode mode;
    private final RowBatch batch;
    private final List<Integer> columns = new ArrayList<>();
    private int chunk = -1;
    private RowChunk current;
    private int row;

    SentRows(String source, PushMode mode, RowBatch batch) {
        this.source = source;
        this.mode = mode;
        this.batch = batch;
        for (int i = 0; i < batch.columns().size(); i++) {
            PushColumn column = batch.columns().get(i);
            if (mode.online() || column.offline()) {
                columns.add(i);
            }
            if (mode == PushMode.ONLINE_AND_OFFLINE && !column.name().equals(column.featureName())) {
                throw PushdeskException.invalid("Feast takes the column '%s' under that name offline and as '%s' online, so one push can't bring both; "
                        .formatted(column.name(), column.featureName()) + "push online and offline one after the other.");
            }
        }
    }

    /// A body, and how many rows it holds.
    record Body(byte[] json, int rows) {}

    /// Passes over rows.
    void skip(long count) {
        for (long passed = 0; passed < count && advance(); passed++) {
            // each is one that is not sent
        }
    }

    /// The next rows; one without rows when there are no more.
    Body next(int most) {
        var places = new ArrayList<Place>();
        while (places.size() < most && advance()) {
            places.add(new Place(current, row));
        }
        return new Body(Json.bytes(json -> write(json, places)), places.size());
    }

    private record Place(RowChunk chunk, int row) {}

    private boolean advance() {
        while (true) {
            row = current == null ? 0 : row + 1;
            if (current == null || row >= current.size()) {
                if (++chunk >= batch.chunkCount()) {
                    return false;
                }
                current = batch.chunk(chunk);
                row = 0;
            }
            BitSet rejected = current.rejected();
            if (!rejected.get(row)) {
                return true;
            }
        }
    }

    private void write(JsonGenerator json, List<Place> places) {
        json.writeStartObject();
        json.writeStringProperty("push_source_name", source);
        json.writeObjectPropertyStart("df");
        for (int index : columns) {
            PushColumn column = batch.columns().get(index);
            json.writeArrayPropertyStart(mode.online() ? column.featureName() : column.name());
            for (Place place : places) {
                value(json, column, place.chunk().columns().get(index).get(place.row()));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeStringProperty("to", mode.feastName());
        json.writeEndObject();
    }

    /// The times of a row are texts, those of features numbers: so Feast's own conversions take them. NaN is Feast's missing value.
    private static void value(JsonGenerator json, PushColumn column, Object value) {
        boolean time = column.role() == PushColumn.Role.EVENT_TIMESTAMP || column.role() == PushColumn.Role.CREATED_TIMESTAMP;
        if (time && value instanceof Instant instant) {
            json.writeString(instant.toString());
        } else if (value instanceof Double number && number.isNaN() || value instanceof Float small && small.isNaN()) {
            json.writeNull();
        } else {
            JsonValues.FEAST.write(json, column.type(), value);
        }
    }
}
