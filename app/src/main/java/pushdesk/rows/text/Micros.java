package pushdesk.rows.text;

import java.time.Instant;

/// Instants as microseconds since 1970 UTC.
public final class Micros {
    private static final long PER_SECOND = 1_000_000L;

    private Micros() {}

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }

    /// Digits beyond the microsecond are cut.
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000L);
    }
}
