package pushdesk.repo.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pushdesk.model.Field;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Columns as a registry holds them: a number for the type, and in two tags what the number does not say (`field.py`).
final class Fields {
    private static final String STRUCT_TAG = "feast:struct_schema";
    private static final String NESTED_TAG = "feast:nested_inner_type";
    private static final int DEEPEST = 50;
    private static final JsonMapper JSON = new JsonMapper();

    /// The numbers of `Value.proto` and `value_type.py`.
    private static final Map<Integer, ValueType> TYPES = Map.ofEntries(
            Map.entry(1, ScalarType.BYTES),
            Map.entry(2, ScalarType.STRING),
            Map.entry(3, ScalarType.INT32),
            Map.entry(4, ScalarType.INT64),
            Map.entry(5, ScalarType.FLOAT64),
            Map.entry(6, ScalarType.FLOAT32),
            Map.entry(7, ScalarType.BOOL),
            Map.entry(8, ScalarType.UNIX_TIMESTAMP),
            Map.entry(11, array(ScalarType.BYTES)),
            Map.entry(12, array(ScalarType.STRING)),
            Map.entry(13, array(ScalarType.INT32)),
            Map.entry(14, array(ScalarType.INT64)),
            Map.entry(15, array(ScalarType.FLOAT64)),
            Map.entry(16, array(ScalarType.FLOAT32)),
            Map.entry(17, array(ScalarType.BOOL)),
            Map.entry(18, array(ScalarType.UNIX_TIMESTAMP)),
            Map.entry(20, ScalarType.MAP),
            Map.entry(21, array(ScalarType.MAP)),
            Map.entry(22, set(ScalarType.BYTES)),
            Map.entry(23, set(ScalarType.STRING)),
            Map.entry(24, set(ScalarType.INT32)),
            Map.entry(25, set(ScalarType.INT64)),
            Map.entry(26, set(ScalarType.FLOAT64)),
            Map.entry(27, set(ScalarType.FLOAT32)),
            Map.entry(28, set(ScalarType.BOOL)),
            Map.entry(29, set(ScalarType.UNIX_TIMESTAMP)),
            Map.entry(30, ScalarType.PDF_BYTES),
            Map.entry(31, ScalarType.IMAGE_BYTES),
            Map.entry(32, ScalarType.JSON),
            Map.entry(33, array(ScalarType.JSON)),
            Map.entry(34, new ValueType.Struct(Map.of())),
            Map.entry(35, array(new ValueType.Struct(Map.of()))),
            Map.entry(36, ScalarType.UUID),
            Map.entry(37, ScalarType.TIME_UUID),
            Map.entry(38, array(ScalarType.UUID)),
            Map.entry(39, array(ScalarType.TIME_UUID)),
            Map.entry(40, set(ScalarType.UUID)),
            Map.entry(41, set(ScalarType.TIME_UUID)),
            Map.entry(42, array(ScalarType.UNKNOWN)),
            Map.entry(43, set(ScalarType.UNKNOWN)),
            Map.entry(44, ScalarType.DECIMAL),
            Map.entry(45, array(ScalarType.DECIMAL)),
            Map.entry(46, set(ScalarType.DECIMAL)),
            Map.entry(47, ScalarType.SCALAR_MAP),
            Map.entry(48, ScalarType.ZONED_TIMESTAMP));

    private static final Set<Integer> STRUCTS = Set.of(34, 35);
    private static final Set<Integer> NESTED = Set.of(42, 43);

    private Fields() {}

    static List<Field> all(List<Message> features) {
        return features.stream().map(Fields::one).toList();
    }

    /// A number that no Feast known here uses is an unknown type, not an error.
    static ValueType type(int number) {
        return TYPES.getOrDefault(number, ScalarType.UNKNOWN);
    }

    private static Field one(Message feature) {
        var tags = new LinkedHashMap<>(feature.map("tags"));
        String struct = tags.remove(STRUCT_TAG);
        String nested = tags.remove(NESTED_TAG);
        int number = feature.number("value_type");
        ValueType type = type(number);
        if (STRUCTS.contains(number) && struct != null) {
            type = structOf(struct).map(found -> number == 35 ? array(found) : found).orElse(type);
        } else if (NESTED.contains(number) && nested != null) {
            type = named(nested, 0).orElse(type);
        }
        return new Field(feature.text("name"), type, feature.text("description"), tags);
    }

    private static Optional<ValueType> structOf(String json) {
        return object(json).flatMap(fields -> struct(fields, 0));
    }

    private static Optional<ValueType> struct(JsonNode fields, int depth) {
        var types = new LinkedHashMap<String, ValueType>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            Optional<ValueType> type = named(field.getValue().asString(""), depth + 1);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            types.put(field.getKey(), type.get());
        }
        return Optional.of(new ValueType.Struct(types));
    }

    /// `INT64`, `Array(STRING)`, `Set(Array(BOOL))` or `{"__struct__": {...}}`.
    private static Optional<ValueType> named(String text, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (text.endsWith(")") && text.startsWith("Array(")) {
            return named(text.substring(6, text.length() - 1), depth + 1).map(Fields::array);
        }
        if (text.endsWith(")") && text.startsWith("Set(")) {
            return named(text.substring(4, text.length() - 1), depth + 1).map(ValueType.SetOf::new);
        }
        if (text.startsWith("{")) {
            return object(text).map(object -> object.path("__struct__")).filter(JsonNode::isObject).flatMap(fields -> struct(fields, depth + 1));
        }
        try {
            return Optional.of(ScalarType.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> object(String json) {
        try {
            return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ValueType array(ValueType element) {
        return new ValueType.Array(element);
    }

    private static ValueType set(ValueType element) {
        return new ValueType.SetOf(element);
    }
}
