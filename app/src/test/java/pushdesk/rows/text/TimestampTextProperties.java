package pushdesk.rows.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimestampTextProperties {
    private final TimestampText times = new TimestampText(TimeFormat.ISO);

    @Property(tries = 20_000)
    void everyTimeIsReadAsJavaReadsIt(@ForAll("times") OffsetDateTime time, @ForAll("separators") String separator) {
        String text = time.toString().replace("T", separator);
        assertEquals(Optional.of(time.truncatedTo(ChronoUnit.MICROS)), read(text), text);
    }

    @Property(tries = 5000)
    void everyFormOfAnOffsetIsUnderstood(@ForAll("times") OffsetDateTime time) {
        OffsetDateTime hours = time.withOffsetSameLocal(ZoneOffset.ofHours(time.getOffset().getTotalSeconds() / 3600)).truncatedTo(ChronoUnit.SECONDS);
        String local = hours.toLocalDateTime().toString();
        String offset = "%s%02d".formatted(hours.getOffset().getTotalSeconds() < 0 ? "-" : "+", Math.abs(hours.getOffset().getTotalSeconds() / 3600));
        for (String form : new String[] {offset, offset + "00", offset + ":00", " " + offset + "00"}) {
            assertEquals(Optional.of(hours), read(local + form), local + form);
        }
        for (String form : new String[] {"", "Z", "z", " UTC", "UTC", " GMT", "+00:00"}) {
            assertEquals(Optional.of(hours.toLocalDateTime().atOffset(ZoneOffset.UTC)), read(local + form), local + form);
        }
    }

    @Property(tries = 20_000)
    void onlyDaysOfTheCalendarAreDays(@ForAll @IntRange(max = 9999) int year, @ForAll @IntRange(max = 13) int month, @ForAll @IntRange(max = 32) int day) {
        String text = "%04d-%02d-%02d".formatted(year, month, day);
        assertEquals(day(year, month, day), read(text), text);
    }

    @Property(tries = 5000)
    void onlyTimesOfTheDayAreTimes(@ForAll @IntRange(max = 26) int hour, @ForAll @IntRange(max = 62) int minute, @ForAll @IntRange(max = 62) int second) {
        String text = "2026-01-02T%02d:%02d:%02d".formatted(hour, minute, second);
        Optional<OffsetDateTime> expected = hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalDate.of(2026, 1, 2).atTime(LocalTime.of(hour, minute, second)).atOffset(ZoneOffset.UTC));
        assertEquals(expected, read(text), text);
    }

    @Property(tries = 5000)
    void aTimeWithACharacterLostOrAddedNeverThrows(@ForAll("times") OffsetDateTime time, @ForAll @IntRange(max = 40) int at, @ForAll("scraps") String scrap) {
        String text = time.toString();
        int place = Math.min(at, text.length());
        read(text.substring(0, place));
        read(text.substring(0, place) + scrap + text.substring(place));
    }

    @Property(tries = 5000)
    void numbersAreTimesInTheirUnit(@ForAll("times") OffsetDateTime time) {
        long second = time.toEpochSecond();
        for (var unit : new TimeFormat[] {TimeFormat.EPOCH_SECONDS, TimeFormat.EPOCH_MILLIS, TimeFormat.EPOCH_MICROS}) {
            String text = Long.toString(Math.multiplyExact(second, 1_000_000L / unit.microsPerUnit()));
            var reader = new TimestampText(unit);
            assertEquals(true, reader.read(text.toCharArray(), 0, text.length()), text);
            assertEquals(second * 1_000_000L, reader.micros());
            String half = text + ".5";
            long sign = text.startsWith("-") ? -1 : 1;
            assertEquals(true, reader.read(half.toCharArray(), 0, half.length()), half);
            assertEquals(second * 1_000_000L + sign * unit.microsPerUnit() / 2, reader.micros(), half);
        }
    }

    private static Optional<OffsetDateTime> day(int year, int month, int day) {
        try {
            return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<OffsetDateTime> read(String text) {
        // not at the buffer's start: places must be counted from where the text is
        char[] buffer = ("xx" + text + "9").toCharArray();
        return times.read(buffer, 2, text.length()) ? Optional.of(times.zoned()) : Optional.empty();
    }

    @Provide
    Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(LocalDateTime.of(1, 1, 2, 0, 0).toEpochSecond(ZoneOffset.UTC), LocalDateTime.of(9999, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC)),
                        Arbitraries.of(0, 1, 120_000_000, 123_456_000, 999_999_999, 5_000),
                        Arbitraries.of(0, 3600, -3600, 19_800, 64_800, -64_800, 3_723))
                .as((second, nano, offset) -> LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC).atOffset(ZoneOffset.ofTotalSeconds(offset)));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("T", " ", "t");
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(":", "-", "+", ".", ",", " ", "Z", "T", "0", "99", "\u0661", "+1", ":6");
    }
}
