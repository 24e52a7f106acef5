package pushdesk.store.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.h2.value.ValueJson;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// Whether a pushed value is the one that is stored, as the store would give it back.
public final class SameValue {

    private SameValue() {}

    public static boolean same(Object pushed, Object stored, ValueType type) {
        if (pushed == null || stored == null) {
            return pushed == stored;
        }
        return switch (type) {
            case ValueType.Array(ValueType element) -> sameElements((List<?>) pushed, (List<?>) stored, element);
            case ValueType.SetOf(ValueType element) -> sameElements((List<?>) pushed, (List<?>) stored, element);
            case ValueType.Struct struct -> sameJson(pushed, stored);
            case ScalarType scalar -> switch (scalar) {
                case BYTES, PDF_BYTES, IMAGE_BYTES -> Arrays.equals((byte[]) pushed, (byte[]) stored);
                case JSON, MAP, SCALAR_MAP -> sameJson(pushed, stored);
                case DECIMAL -> ((BigDecimal) pushed).compareTo((BigDecimal) stored) == 0; // an older store dropped zeros at the end
                case FLOAT32 -> pushed.equals(stored) || ((Float) pushed).floatValue() == (Float) stored; // the store knows one zero
                case FLOAT64 -> pushed.equals(stored) || ((Double) pushed).doubleValue() == (Double) stored;
                case STRING, BOOL, INT32, INT64, UNIX_TIMESTAMP, UUID, TIME_UUID, ZONED_TIMESTAMP, UNKNOWN -> Objects.equals(pushed, stored);
            };
        };
    }

    private static boolean sameElements(List<?> pushed, List<?> stored, ValueType element) {
        if (pushed.size() != stored.size()) {
            return false;
        }
        for (int i = 0; i < pushed.size(); i++) {
            if (!same(pushed.get(i), stored.get(i), element)) {
                return false;
            }
        }
        return true;
    }

    /// The store writes JSON without spaces.
    private static boolean sameJson(Object pushed, Object stored) {
        return pushed.equals(stored) || ValueJson.fromJson((String) pushed).equals(ValueJson.fromJson((String) stored));
    }
}
