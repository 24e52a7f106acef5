package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void countsHaveThousandsSeparators() {
        assertEquals(List.of("0", "1", "1,204"), Stream.of(0L, 1L, 1204L).map(Formats::count).toList());
    }

    @Test
    void bytesChangeTheirUnitBeforeFourDigits() {
        assertEquals(
                List.of("0 B", "999 B", "1.0 KB", "999.9 KB", "1.0 MB", "1.8 MB", "2.5 GB", "1500.0 TB"),
                Stream.of(0L, 999L, 1000L, 999_900L, 999_950L, 1_800_000L, 2_500_000_000L, 1_500_000_000_000_000L).map(Formats::bytes).toList());
    }

    @Test
    void agesGrowCoarserAndTellTheFuture() {
        assertEquals(
                List.of("now", "5 min", "26 h", "3 d", "4 mo", "2 y", "in 2 h", "now"),
                Stream.of("PT59S", "PT5M", "PT26H", "PT72H", "P120D", "P800D", "-PT2H", "-PT10S")
                        .map(age -> Formats.age(NOW.minus(Duration.parse(age)), NOW))
                        .toList());
    }

    @Test
    void agesAsPhrasesSayAgoOnlyOfThePast() {
        assertEquals(
                List.of("now", "26 h ago", "in 2 h"),
                Stream.of("PT1S", "PT26H", "-PT2H").map(age -> Formats.ago(NOW.minus(Duration.parse(age)), NOW)).toList());
    }

    @Test
    void spansAreWrittenInFull() {
        assertEquals(
                List.of("0 s", "1 d", "1 h 30 min", "7 d 1 s", "250 ms"),
                Stream.of("PT0S", "P1D", "PT90M", "P7DT1S", "PT0.25S").map(span -> Formats.duration(Duration.parse(span))).toList());
        assertEquals("no ttl", Formats.ttl(Duration.ZERO));
        assertEquals("ttl 2 h", Formats.ttl(Duration.ofHours(2)));
    }

    @Test
    void timesTakenShowAsMuchAsMatters() {
        assertEquals(
                List.of("0.04 s", "12.3 s", "2 min 5 s"),
                Stream.of("PT0.04S", "PT12.34S", "PT2M5.9S").map(time -> Formats.took(Duration.parse(time))).toList());
    }

    @Test
    void instantsAreUtcAndShowAFractionOnlyWhereThereIsOne() {
        assertEquals("2026-11-22 09:00:00Z", Formats.instant(NOW));
        assertEquals("2026-11-22 09:00:00.250000Z", Formats.instant(NOW.plusMillis(250)));
    }

    @Test
    void longNamesAreCutInTheMiddleAndSurrogatesStayWhole() {
        assertEquals("driver_stats", Formats.middle("driver_stats", 12));
        assertEquals("drive…tats", Formats.middle("driver_stats_stats", 10));
        assertEquals("😀😀…😀", Formats.middle("😀😀😀😀😀", 4));
    }
}
