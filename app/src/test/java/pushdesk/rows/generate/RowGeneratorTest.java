package pushdesk.rows.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.PushColumns;
import pushdesk.rows.RowBatch;
import pushdesk.rows.text.SameValues;
import pushdesk.rows.text.TypedValues;
import pushdesk.rows.text.ValueText;

class RowGeneratorTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-02T00:00:00Z");
    private static final PushRequirements DRIVERS = PushColumns.requirements(
            PushColumns.key("id", ScalarType.INT64), PushColumns.feature("rate", ScalarType.FLOAT32), PushColumns.feature("sky", ScalarType.STRING),
            PushColumns.feature("price", ScalarType.DECIMAL), PushColumns.eventTime(), PushColumns.created());

    private static List<List<Object>> rows(Recipe recipe) {
        try (RowBatch batch = RowGenerator.rows(recipe, DRIVERS, Progress.NONE)) {
            assertEquals(List.of(), batch.problems());
            return BatchRows.values(batch);
        }
    }

    private static Recipe recipe(long seed, double nulls, Map<String, String> columns) {
        return new Recipe(2000, 150, nulls, FROM, TO, seed, columns);
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        assertEquals(rows(recipe(7, 0.1, Map.of())), rows(recipe(7, 0.1, Map.of())));
        assertNotEquals(rows(recipe(7, 0.1, Map.of())), rows(recipe(8, 0.1, Map.of())));
    }

    @Test
    void thereAreAsManyKeysAsAskedForAndTimesAreInTheirRange() {
        List<List<Object>> rows = rows(recipe(1, 0, Map.of()));
        assertEquals(150, rows.stream().map(row -> row.getFirst()).distinct().count());
        assertTrue(rows.stream().map(row -> (Instant) row.get(4)).allMatch(time -> !time.isBefore(FROM) && !time.isAfter(TO)));
        assertTrue(rows.stream().allMatch(row -> !((Instant) row.get(5)).isBefore((Instant) row.get(4))));
    }

    @Test
    void theShareOfNullsIsAboutWhatWasAskedForAndInFeaturesOnly() {
        List<List<Object>> rows = rows(recipe(1, 0.25, Map.of()));
        long nulls = rows.stream().filter(row -> row.get(1) == null).count();
        assertTrue(nulls > 400 && nulls < 600, () -> nulls + " nulls of 2000");
        assertTrue(rows.stream().allMatch(row -> row.get(0) != null && row.get(4) != null && row.get(5) != null));
    }

    @Test
    void rulesGiveRangesAndLists() {
        List<List<Object>> rows = rows(recipe(1, 0, Map.of("id", "5..7", "rate", "0.5..0.75", "sky", "clear|rain", "price", "1.00..2.50")));
        assertEquals(Set.of(5L, 6L, 7L), rows.stream().map(row -> row.get(0)).collect(Collectors.toSet()));
        assertTrue(rows.stream().map(row -> (Float) row.get(1)).allMatch(rate -> rate >= 0.5f && rate <= 0.75f));
        assertEquals(Set.of("clear", "rain"), rows.stream().map(row -> row.get(2)).collect(Collectors.toSet()));
        assertTrue(rows.stream().map(row -> (BigDecimal) row.get(3))
                .allMatch(price -> price.scale() == 2 && price.compareTo(new BigDecimal("1.00")) >= 0 && price.compareTo(new BigDecimal("2.50")) <= 0));
    }

    @Test
    void whatDoesNotFitIsTold() {
        assertEquals("rate: 'high' is not a Float32.", refused(Map.of("rate", "1..high")));
        assertEquals("rate: the range 2..1 ends before it begins.", refused(Map.of("rate", "2..1")));
        assertEquals("A push to 'driver_push' has no column 'rat'; it has id, rate, sky, price, event_timestamp, created.", refused(Map.of("rat", "1")));
        assertEquals("The number of keys is 3; 1 to 2, the number of rows, are expected.",
                assertThrows(PushdeskException.class, () -> new Recipe(2, 3, 0, FROM, TO, 1, Map.of())).getMessage());
    }

    private static String refused(Map<String, String> columns) {
        return assertThrows(PushdeskException.class, () -> rows(recipe(1, 0, columns))).getMessage();
    }

    @Property(tries = 200)
    void everyTypeHasValuesOfItsOwn(@ForAll("types") ValueType type) {
        PushRequirements requirements = PushColumns.requirements(PushColumns.feature("f", type));
        try (RowBatch batch = RowGenerator.rows(new Recipe(5, 5, 0, FROM, TO, 3, Map.of()), requirements, Progress.NONE)) {
            for (List<Object> row : BatchRows.values(batch)) {
                String text = ValueText.format(type, row.getFirst());
                assertEquals(SameValues.comparable(row.getFirst()), SameValues.comparable(ValueText.parse(type, text)));
            }
        }
    }

    @Provide
    Arbitrary<ValueType> types() {
        return TypedValues.types(2);
    }
}
