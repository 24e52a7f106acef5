package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pushdesk.model.push.PushMode.ONLINE;
import static pushdesk.model.push.PushMode.ONLINE_AND_OFFLINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.PushRequest;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;

/// Values of every type go through both stores unchanged.
class TypesTest {
    private static final Map<String, List<Object>> VALUES = values();

    private final StoreDriver driver = StoreDriver.inMemory(definitions());

    @AfterEach
    void close() {
        driver.store().close();
    }

    private static Map<String, List<Object>> values() {
        var values = new LinkedHashMap<String, List<Object>>();
        values.put("Bytes", List.of(new byte[] {0, 1, -1}, new byte[0]));
        values.put("String", List.of("0042", "", "a\"b\n\u0000\uD83D\uDE00ж", "\uD800", " ", "x".repeat(300_000)));
        values.put("Bool", List.of(true, false));
        values.put("Int32", List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE));
        values.put("Int64", List.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE));
        values.put("Float32", List.of(0.1f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY));
        values.put("Float64", List.of(0.1, Double.MIN_VALUE, -Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY));
        values.put("UnixTimestamp", List.of(Instant.parse("2026-01-01T00:00:00.123456Z"), Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z")));
        values.put("Uuid", List.of(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"), new UUID(0, 0)));
        values.put("TimeUuid", List.of(UUID.fromString("d9428888-122b-11e1-b85c-61cd3cbb3210")));
        values.put("Decimal", List.of(new BigDecimal("1.10"), new BigDecimal("-12345678901234567890.123456789012345678901234567890"),
                new BigDecimal("1E+30"), new BigDecimal("1E-30"), new BigDecimal("0.00")));
        values.put("Json", List.of("{\"a\":[1,2.50,null],\"b\":\"\\u00e9\"}".replace("\\u00e9", "é"), "null", "\"text\"", "1.5", "[]"));
        values.put("Map", List.of("{\"k\":\"v\"}", "{}"));
        values.put("ScalarMap", List.of("{\"k\":1}"));
        values.put("ZonedTimestamp", List.of(OffsetDateTime.parse("2026-01-01T00:00:00.123456+05:30"), OffsetDateTime.parse("2026-01-01T00:00:00-12:00")));
        values.put("PdfBytes", List.of(new byte[2_000_000]));
        values.put("ImageBytes", List.of(new byte[] {7}));
        values.put("Struct({a: Int64, b: String})", List.of("{\"a\":1,\"b\":\"x\"}"));
        values.put("Array(Int64)", List.of(List.of(1L, 2L, 1L), List.of(), Arrays.asList(1L, null)));
        values.put("Array(String)", List.of(List.of("a", "", "[x]"), Arrays.asList((Object) null)));
        values.put("Array(Float32)", List.of(List.of(0.1f, Float.NaN)));
        values.put("Array(Bool)", List.of(List.of(true, false)));
        values.put("Array(UnixTimestamp)", List.of(List.of(Instant.parse("2026-01-01T00:00:00.5Z"))));
        values.put("Array(Bytes)", List.of(List.of()));
        values.put("Array(Decimal)", List.of(List.of(new BigDecimal("1.50"), new BigDecimal("100"))));
        values.put("Array(Uuid)", List.of(List.of(new UUID(1, 2))));
        values.put("Set(Int32)", List.of(List.of(3, 1, 2)));
        values.put("Set(String)", List.of(List.of("b", "a")));
        values.put("Array(Array(Int32))", List.of(Arrays.asList(List.of(1, 2), List.of(), null)));
        values.put("Array(Json)", List.of(List.of("{\"a\":1}", "[1]")));
        return values;
    }

    private static String column(String type) {
        return "f_" + type;
    }

    private static Definitions definitions() {
        var definitions = new Definitions().batch("log", "").push("push", "log");
        String[] features = VALUES.keySet().stream().map(type -> column(type).replace("(", "<").replace(")", ">") + " " + type).toArray(String[]::new);
        return definitions.view("all", "push", "log", "k Int64", features);
    }

    private static int rows() {
        return VALUES.values().stream().mapToInt(List::size).max().orElseThrow() + 1;
    }

    /// Row by row one value of each type; the last row is all null.
    private static Object value(String type, int row) {
        List<Object> values = VALUES.get(type);
        return row + 1 == rows() ? null : values.get(row % values.size());
    }

    private PushRequest request(PushMode mode) {
        var requirements = driver.store().requirements("push");
        List<String> columns = requirements.columns().stream().map(column -> column.name()).toList();
        List<String> types = List.copyOf(VALUES.keySet());
        return new PushRequest("push", mode, Batches.rows(requirements, columns, rows(), row -> {
            var cells = new Object[types.size() + 2];
            cells[0] = (long) row;
            for (int i = 0; i < types.size(); i++) {
                cells[i + 1] = value(types.get(i), row);
            }
            cells[cells.length - 1] = Instant.parse("2026-01-01T00:00:00Z");
            return cells;
        }));
    }

    @Test
    void everyValueComesBackAsItWent() {
        assertEquals(List.of(), request(ONLINE).rows().problems());
        driver.push(request(ONLINE_AND_OFFLINE));

        var online = driver.store().online("all", RowQuery.first(100)).rows();
        List<StoredRow> offline = driver.store().offline("log", RowQuery.first(100)).rows().reversed();
        int column = 1;
        for (String type : VALUES.keySet()) {
            for (int row = 0; row < rows(); row++) {
                assertSame(type, value(type, row), online.get(row).values().get(column));
                assertSame(type, value(type, row), offline.get(row).values().get(column));
            }
            column++;
        }
    }

    @Test
    void theSameValuesAgainAreUnchanged() {
        driver.push(request(ONLINE));

        var plan = driver.store().plan(request(ONLINE), Progress.NONE);

        assertEquals(List.of("all ONLINE: unchanged " + rows()), StoreDriver.matrix(plan.propagations()));
    }

    @Test
    void everyTypeCanBeAKeyThatFeastAllowsAsOne() {
        List<String> types = List.of("String", "Int32", "Int64", "Bool", "Bytes", "Uuid", "UnixTimestamp", "Float64", "Decimal", "ZonedTimestamp");
        var definitions = new Definitions();
        types.forEach(type -> definitions.batch("log" + type, "").push("push" + type, "log" + type).view(type, "push" + type, "log" + type, "k " + type, "v Int64"));
        try (var store = FeatureStore.inMemory(definitions.repo())) {
            for (String type : types) {
                List<Object> values = VALUES.get(type).stream().filter(value -> !value.equals("x".repeat(300_000)) && !value.equals(Double.NaN)).toList();
                var requirements = store.requirements("push" + type);
                var request = new PushRequest("push" + type, ONLINE, Batches.rows(requirements, List.of("k", "v", "event_timestamp"), values.size() * 2,
                        row -> new Object[] {values.get(row % values.size()), (long) row, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(row)}));
                store.push(store.plan(request, Progress.NONE), Progress.NONE);

                var again = store.plan(request, Progress.NONE).propagations();

                assertEquals(List.of("%s ONLINE: unchanged %d superseded %d".formatted(type, values.size(), values.size())), StoreDriver.matrix(again));
            }
        }
    }

    private static void assertSame(String type, Object expected, Object actual) {
        if (expected instanceof byte[] bytes) {
            assertArrayEquals(bytes, (byte[]) actual, type);
        } else {
            assertEquals(expected, actual, type);
        }
    }

    @Test
    void aNegativeZeroIsStoredAsZeroAndIsThenTheSame() {
        try (var store = StoreDriver.inMemory(new Definitions().batch("log", "").push("push", "log").view("view", "push", "log", "k Int64", "f Float64", "g Float32")).store()) {
            var driver = new StoreDriver(store);
            String[] lines = {"k,f,g,event_timestamp", "1,-0.0,-0.0,2026-01-01"};
            driver.push("push", ONLINE_AND_OFFLINE, lines);
            assertEquals(List.of(List.of(1L, 0.0, 0.0f)), driver.online("view"));
            assertEquals("unchanged 1", StoreDriver.counts(driver.push("push", ONLINE, lines).propagations().getFirst()));
            assertTrue(store.verify(Progress.NONE).sound());
        }
    }
}
