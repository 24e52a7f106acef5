package pushdesk.rows.generate;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.ValueText;
import tools.jackson.core.io.JsonStringEncoder;

/// Values for columns without a rule: small whole numbers, fractions from 0 to 1, words made of the column's name.
final class UsualValues {
    private static final int WORDS = 20;
    private static final int KEYS_FROM = 1001;
    private static final long TIME_UUID_VERSION = 0x1000L;

    private final Recipe recipe;
    private final Random random;

    UsualValues(Recipe recipe, Random random) {
        this.recipe = recipe;
        this.random = random;
    }

    /// The key of a number from 0: another one for every number, as far as the type has so many.
    Object key(String name, ValueType type, long number) {
        if (!(type instanceof ScalarType scalar)) {
            return value(name, type);
        }
        return switch (scalar) {
            case INT32 -> (int) (KEYS_FROM + number);
            case INT64, UNKNOWN -> KEYS_FROM + number;
            case FLOAT32 -> (float) (KEYS_FROM + number);
            case FLOAT64 -> (double) (KEYS_FROM + number);
            case DECIMAL -> BigDecimal.valueOf(KEYS_FROM + number);
            case STRING -> name + "_" + (number + 1);
            case BOOL -> number % 2 == 1;
            case UUID -> new UUID(recipe.seed() & ~0xF000L | 0x4000L, Long.MIN_VALUE | number);
            case TIME_UUID -> new UUID(recipe.seed() & ~0xF000L | TIME_UUID_VERSION, Long.MIN_VALUE | number);
            case BYTES, PDF_BYTES, IMAGE_BYTES -> ByteBuffer.allocate(Long.BYTES).putLong(number).array();
            case UNIX_TIMESTAMP -> recipe.from().plusSeconds(number);
            case ZONED_TIMESTAMP -> recipe.from().plusSeconds(number).atOffset(ZoneOffset.UTC);
            case JSON, MAP, SCALAR_MAP -> "{\"" + quoted(name) + "\":" + number + "}";
        };
    }

    Object value(String name, ValueType type) {
        return switch (type) {
            case ValueType.Array(ValueType element) -> list(name, element, false);
            case ValueType.SetOf(ValueType element) -> list(name, element, true);
            case ValueType.Struct struct -> struct.fields().entrySet().stream()
                    .map(field -> "\"" + quoted(field.getKey()) + "\":" + element(field.getValue(), value(field.getKey(), field.getValue())))
                    .collect(Collectors.joining(",", "{", "}"));
            case ScalarType scalar -> scalar(name, scalar);
        };
    }

    private Object scalar(String name, ScalarType type) {
        return switch (type) {
            case INT32 -> random.nextInt(1001);
            case INT64, UNKNOWN -> (long) random.nextInt(1001);
            case FLOAT32 -> random.nextInt(10_001) / 10_000f;
            case FLOAT64 -> random.nextInt(1_000_001) / 1e6;
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(100_001), 2);
            case STRING -> name + "_" + (random.nextInt(WORDS) + 1);
            case BOOL -> random.nextBoolean();
            case UUID -> new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | Long.MIN_VALUE);
            case TIME_UUID -> new UUID(random.nextLong() & ~0xF000L | TIME_UUID_VERSION, random.nextLong() & ~(3L << 62) | Long.MIN_VALUE);
            case BYTES, PDF_BYTES, IMAGE_BYTES -> {
                var bytes = new byte[8];
                random.nextBytes(bytes);
                yield bytes;
            }
            case UNIX_TIMESTAMP -> time();
            case ZONED_TIMESTAMP -> time().atOffset(ZoneOffset.ofHours(random.nextInt(25) - 12));
            case JSON, MAP, SCALAR_MAP -> "{\"" + quoted(name) + "\":" + random.nextInt(1001) + "}";
        };
    }

    /// An event time.
    Instant time() {
        long seconds = recipe.to().getEpochSecond() - recipe.from().getEpochSecond();
        return recipe.from().plusSeconds((long) (random.nextDouble() * (seconds + 1)));
    }

    private List<Object> list(String name, ValueType element, boolean distinct) {
        int size = random.nextInt(4);
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Object value = value(name, element);
            if (!distinct || !values.contains(value)) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /// As it stands in a list of one.
    private static String element(ValueType type, Object value) {
        String list = ValueText.format(new ValueType.Array(type), List.of(value));
        return list.substring(1, list.length() - 1);
    }

    /// A text as it stands between the quotes of JSON.
    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
