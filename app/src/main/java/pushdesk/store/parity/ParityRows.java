package pushdesk.store.parity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.Field;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.NoRecord;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.text.TimeFormat;

/// Collects the keys that differ.
final class ParityRows implements AutoCloseable {
    /// How many columns of a side follow its values: event time, push, line.
    static final int ORIGIN = 3;

    private final String view;
    private final List<Field> keys;
    private final List<Field> features;
    private final RowBatchBuilder builder;
    private final Map<Drift, Long> counts = new EnumMap<>(Drift.class);
    private long same;

    ParityRows(String view, List<Field> keys, List<Field> features) {
        this.view = view;
        this.keys = keys;
        this.features = features;
        var columns = new ArrayList<PushColumn>();
        columns.add(column("drift", ScalarType.INT32));
        keys.forEach(key -> columns.add(column("key " + key.name(), key.type())));
        side("online", columns);
        side("offline", columns);
        List<String> names = columns.stream().map(PushColumn::name).toList();
        builder = new RowBatchBuilder(columns, names, names, TimeFormat.ISO);
    }

    private void side(String name, List<PushColumn> columns) {
        features.forEach(feature -> columns.add(column(name + " " + feature.name(), feature.type())));
        columns.add(column(name + " event time", ScalarType.UNIX_TIMESTAMP));
        columns.add(column(name + " push", ScalarType.INT64));
        columns.add(column(name + " line", ScalarType.INT64));
    }

    private static PushColumn column(String name, ValueType type) {
        return new PushColumn(name, name, PushColumn.Role.FEATURE, type, Map.of(), List.of(), false);
    }

    /// The type of the feature at this place.
    ValueType type(int feature) {
        return features.get(feature).type();
    }

    void same() {
        same++;
    }

    /// @param online null where there is none, as likewise offline
    void add(Drift drift, List<Object> key, ViewParity.Side online, ViewParity.Side offline) {
        counts.merge(drift, 1L, Long::sum);
        builder.value(0, drift.ordinal());
        for (int i = 0; i < key.size(); i++) {
            builder.value(1 + i, key.get(i));
        }
        side(1 + keys.size(), online);
        side(1 + keys.size() + features.size() + ORIGIN, offline);
        builder.endRow(builder.rows() + 1, NoRecord.INSTANCE);
    }

    private void side(int from, ViewParity.Side side) {
        if (side != null) {
            for (int i = 0; i < features.size(); i++) {
                builder.value(from + i, side.values().get(i));
            }
            builder.value(from + features.size(), side.eventTime());
            builder.value(from + features.size() + 1, side.pushId());
            builder.value(from + features.size() + 2, side.line());
        }
    }

    ViewParity build() {
        return new ViewParity(view, keys, features, same, counts, builder.build(RowOrigin.offlineStore(), List.of()));
    }

    @Override
    public void close() {
        builder.close();
    }
}
