package pushdesk.rows.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import pushdesk.model.PushdeskException;

/// What rows to make up. Equal recipes for equal columns give equal rows.
///
/// @param rows how many
/// @param keys how many different keys they have; each is there at least once
/// @param nulls the share of features that are null, from 0 to 1
/// @param from the earliest event time
/// @param to the latest event time
/// @param columns what values a column takes, by either of its names: see [ColumnRule#parse]
public record Recipe(long rows, long keys, double nulls, Instant from, Instant to, long seed, Map<String, String> columns) {
    /// More than any store here takes in one push in reasonable time.
    public static final long MOST_ROWS = 100_000_000;

    /// @throws PushdeskException when a number is out of its range
    public Recipe {
        columns = Map.copyOf(columns);
        if (rows < 1 || rows > MOST_ROWS) {
            throw PushdeskException.invalid("The number of rows is " + rows + "; 1 to 100 million are expected.");
        }
        if (keys < 1 || keys > rows) {
            throw PushdeskException.invalid("The number of keys is " + keys + "; 1 to " + rows + ", the number of rows, are expected.");
        }
        if (!(nulls >= 0 && nulls <= 1)) {
            throw PushdeskException.invalid("The share of nulls is " + nulls + "; 0 to 1 is expected.");
        }
        if (from.isAfter(to)) {
            throw PushdeskException.invalid("The event times begin at " + from + " and end before that, at " + to + ".");
        }
    }

    /// Rows with a key each, of the day before a time.
    public static Recipe of(long rows, Instant now) {
        Instant to = now.truncatedTo(ChronoUnit.SECONDS);
        return new Recipe(rows, rows, 0, to.minus(Duration.ofDays(1)), to, 1, Map.of());
    }
}
