package pushdesk.serving.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.ValueText;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.OnlineValues;

/// What a deployed server holds for keys that were pushed, as a model would read it.
///
/// @param lines in the order of views, features and keys
public record ReadBack(List<Line> lines) {

    /// @param key the join keys' values as text
    /// @param pushed what the last row of this key brought
    /// @param held what the server said
    public record Line(String view, String feature, String key, String pushed, OnlineValues.Cell held) {}

    public ReadBack {
        lines = List.copyOf(lines);
    }

    /// Reads the first keys of the batch's good rows, in every view of the push that is served online.
    public static ReadBack of(FeatureServerClient client, PushRequirements requirements, RowBatch rows, int keys) {
        var lines = new ArrayList<Line>();
        for (FeatureView view : requirements.consumers()) {
            if (view.online()) {
                lines.addAll(of(client, view, rows, keys));
            }
        }
        return new ReadBack(lines);
    }

    private static List<Line> of(FeatureServerClient client, FeatureView view, RowBatch rows, int most) {
        List<Integer> keyColumns = columns(rows, view.joinKeys());
        List<Integer> cellColumns = columns(rows, view.features());
        if (keyColumns.contains(-1)) {
            return List.of();
        }
        var found = new LinkedHashMap<List<Object>, List<Object>>(); // key → cells of its last row
        for (int number = 0; number < rows.chunkCount(); number++) {
            RowChunk chunk = rows.chunk(number);
            for (int row = 0; row < chunk.size(); row++) {
                if (!chunk.rejected().get(row)) {
                    List<Object> key = values(chunk, keyColumns, row);
                    if (found.containsKey(key) || found.size() < most) {
                        found.put(key, values(chunk, cellColumns, row));
                    }
                }
            }
        }
        if (found.isEmpty()) {
            return List.of();
        }
        var entities = new LinkedHashMap<String, OnlineValues.Keys>();
        for (int i = 0; i < keyColumns.size(); i++) {
            int place = i;
            entities.put(view.joinKeys().get(i).name(),
                    new OnlineValues.Keys(rows.columns().get(keyColumns.get(i)).type(), found.keySet().stream().map(key -> key.get(place)).toList()));
        }
        OnlineValues held = client.online(view.features().stream().map(feature -> view.name() + ":" + feature.name()).toList(), entities);
        return lines(view, rows, cellColumns, keyColumns, found, held);
    }

    private static List<Line> lines(FeatureView view, RowBatch rows, List<Integer> cellColumns, List<Integer> keyColumns,
            Map<List<Object>, List<Object>> found, OnlineValues held) {
        var lines = new ArrayList<Line>();
        for (int feature = 0; feature < view.features().size(); feature++) {
            String name = view.features().get(feature).name();
            int row = 0;
            for (Map.Entry<List<Object>, List<Object>> pushed : found.entrySet()) {
                int at = row++;
                OnlineValues.Cell cell = held.columns().stream().filter(column -> column.name().equals(name)).findFirst()
                        .map(column -> column.cells().get(at)).orElse(new OnlineValues.Cell("", "NOT_FOUND", ""));
                lines.add(new Line(view.name(), name, key(rows, keyColumns, pushed.getKey()),
                        text(rows, cellColumns.get(feature), pushed.getValue().get(feature)), cell));
            }
        }
        return lines;
    }

    private static String key(RowBatch rows, List<Integer> columns, List<Object> values) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            texts.add(text(rows, columns.get(i), values.get(i)));
        }
        return String.join(", ", texts);
    }

    private static String text(RowBatch rows, int column, Object value) {
        return value == null ? "" : ValueText.format(rows.columns().get(column).type(), value);
    }

    /// Where the batch has the fields; -1 where it has not.
    private static List<Integer> columns(RowBatch rows, List<Field> fields) {
        var places = new ArrayList<Integer>();
        for (Field field : fields) {
            int place = -1;
            for (int i = 0; i < rows.columns().size(); i++) {
                PushColumn column = rows.columns().get(i);
                if (column.featureName().equals(field.name())) {
                    place = i;
                }
            }
            places.add(place);
        }
        return places;
    }

    private static List<Object> values(RowChunk chunk, List<Integer> columns, int row) {
        var values = new ArrayList<Object>();
        columns.forEach(column -> values.add(column < 0 ? null : chunk.columns().get(column).get(row)));
        return values;
    }
}
