package pushdesk.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import pushdesk.model.Span;
import pushdesk.model.difference.PropertyChange;
import pushdesk.rows.text.TimeFormat;

/// How numbers, times and names are written, on every screen alike.
public final class Formats {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] BYTE_UNITS = {"KB", "MB", "GB", "TB"};

    private Formats() {}

    /// `1,204`
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `640 B`, `1.8 MB`
    public static String bytes(long size) {
        if (size < 1000) {
            return Words.text("format.bytes", size);
        }
        double rest = size / 1000.0;
        int unit = 0;
        while (rest >= 999.95 && unit < BYTE_UNITS.length - 1) {
            rest /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", rest, BYTE_UNITS[unit]);
    }

    /// How times are written: `Seconds since 1970`
    public static String times(TimeFormat format) {
        return Words.text(switch (format) {
            case ISO -> "format.times.iso";
            case EPOCH_SECONDS -> "format.times.seconds";
            case EPOCH_MILLIS -> "format.times.millis";
            case EPOCH_MICROS -> "format.times.micros";
        });
    }

    /// `2026-11-22 09:00:00Z`, with six more digits where there is a part of a second.
    public static String instant(Instant instant) {
        return (instant.getNano() == 0 ? SECONDS : MICROS).format(instant);
    }

    /// How long ago: `now`, `5 min`, `26 h`, `3 d`, `14 mo`, `6 y`; `in 5 min` for what is yet to come.
    public static String age(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.isNegative()) {
            String ahead = roughly(age.negated());
            return age.negated().toMinutes() < 1 ? ahead : Words.text("format.ahead", ahead);
        }
        return roughly(age);
    }

    /// An age as a phrase: `now`, `26 h ago`, `in 5 min`.
    public static String ago(Instant then, Instant now) {
        String age = age(then, now);
        return Duration.between(then, now).toMinutes() < 1 ? age : Words.text("format.ago", age);
    }

    private static String roughly(Duration age) {
        Span span = Span.roughly(age);
        return span.amount() == 0 ? Words.text("format.now") : span(span);
    }

    /// A span in full: `1 d`, `1 h 30 min`, `0 s`.
    public static String duration(Duration span) {
        return Span.parts(span).stream().map(Formats::span).collect(Collectors.joining(" "));
    }

    private static String span(Span span) {
        return Words.text(switch (span.unit()) {
            case MILLIS -> "format.millis";
            case SECONDS -> "format.seconds";
            case MINUTES -> "format.minutes";
            case HOURS -> "format.hours";
            case DAYS -> "format.days";
            case MONTHS -> "format.months";
            case YEARS -> "format.years";
        }, span.amount());
    }

    /// A time to live: `ttl 1 d`, or `no ttl` where values live for ever.
    public static String ttl(Duration ttl) {
        return ttl.isZero() ? Words.text("format.no-ttl") : Words.text("format.ttl", duration(ttl));
    }

    /// The value of a changed property as a reader expects it: a time to live is `12 h`, not `PT12H`. An empty one stays empty.
    public static String value(PropertyChange change, String value) {
        return change.property().equals("ttl") && !value.isEmpty() ? duration(Duration.parse(value)) : value;
    }

    /// How long work took: `0.04 s`, `12.3 s`, `2 min 5 s`.
    public static String took(Duration time) {
        if (time.toMinutes() >= 1) {
            return duration(Duration.ofSeconds(time.toSeconds()));
        }
        double seconds = time.toMillis() / 1000.0;
        return Words.text("format.seconds", seconds < 0.005 ? "< 0.01" : String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds));
    }

    /// The name cut in the middle to at most `limit` characters, never inside a character of two code units.
    public static String middle(String name, int limit) {
        int length = name.codePointCount(0, name.length());
        if (length <= limit) {
            return name;
        }
        int head = limit / 2;
        int tail = limit - head - 1;
        return name.substring(0, name.offsetByCodePoints(0, head)) + "…" + name.substring(name.offsetByCodePoints(name.length(), -tail));
    }
}
