package pushdesk.store.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import pushdesk.model.push.PushMode;
import pushdesk.rows.text.TimeFormat;
import pushdesk.store.Definitions;
import pushdesk.store.StoreDriver;

/// The join against one that looks at every row for every entity row.
class PointInTimeJoinProperties {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// @param key null for an entity row without one
    /// @param created null for none
    record Row(Integer key, int minute, Integer created) {}

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 9).injectNull(0.2))
                .as(Row::new);
    }

    @Provide
    Arbitrary<Row> entities() {
        return Combinators.combine(Arbitraries.integers().between(0, 3).injectNull(0.1), Arbitraries.integers().between(0, 10))
                .as((key, minute) -> new Row(key, minute, null));
    }

    @Property(tries = 150)
    void everyEntityRowGetsWhatALookAtAllRowsFinds(
            @ForAll @Size(max = 3) List<@Size(min = 1, max = 8) List<@net.jqwik.api.From("rows") Row>> pushes,
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("entities") Row> entities,
            @ForAll @IntRange(max = 4) int ttlMinutes,
            @ForAll boolean filterByCreated) {
        StoreDriver driver = StoreDriver.inMemory(new Definitions().batch("log", "created").push("push", "log")
                .view("stats", "push", "log", "driver_id Int64", "trips Int64").ttl(Duration.ofMinutes(ttlMinutes)));
        try {
            var stored = new ArrayList<Row>();
            for (List<Row> push : pushes) {
                var lines = new ArrayList<>(List.of("driver_id,trips,event_timestamp,created"));
                for (Row row : push) {
                    lines.add(row.key() + "," + stored.size() + "," + at(row.minute()) + "," + (row.created() == null ? "" : at(row.created())));
                    stored.add(row);
                }
                driver.push("push", PushMode.OFFLINE, lines.toArray(String[]::new));
            }
            var lines = new ArrayList<>(List.of("driver_id,event_timestamp"));
            entities.forEach(row -> lines.add(Objects.toString(row.key(), "") + "," + at(row.minute())));

            var expected = new ArrayList<>(List.of("driver_id, event_timestamp, trips"));
            entities.forEach(row -> expected.add(row.key() + ", " + at(row.minute()) + ", " + naive(stored, row, ttlMinutes, filterByCreated)));
            var query = new HistoricalQuery(List.of("stats:trips"), Optional.empty(), false, filterByCreated, TimeFormat.ISO);
            assertEquals(expected, new HistoricalDriver(driver.store()).join(query, lines.toArray(String[]::new)));
        } finally {
            driver.store().close();
        }
    }

    /// The number of the row in the order of pushing, or null.
    private static Integer naive(List<Row> stored, Row entity, int ttlMinutes, boolean filterByCreated) {
        return java.util.stream.IntStream.range(0, stored.size())
                .boxed()
                .filter(i -> stored.get(i).key().equals(entity.key()) && stored.get(i).minute() <= entity.minute())
                .filter(i -> ttlMinutes == 0 || stored.get(i).minute() >= entity.minute() - ttlMinutes)
                .filter(i -> !filterByCreated || stored.get(i).created() != null && stored.get(i).created() <= entity.minute())
                .max(Comparator.<Integer>comparingInt(i -> stored.get(i).minute())
                        .thenComparingInt(i -> Objects.requireNonNullElse(stored.get(i).created(), -1))
                        .thenComparingInt(i -> i))
                .orElse(null);
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
