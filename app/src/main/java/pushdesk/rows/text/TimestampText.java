package pushdesk.rows.text;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/// Reads ISO 8601 times from characters, many times faster than [OffsetDateTime#parse].
///
/// `2026-01-31`, `2026-01-31T12:30`, `2026-01-31 12:30:15.123456789+02:00`; between date and time a `T` or a space; up to nine digits of
/// fraction, cut to microseconds; the offset as `Z`, `UTC`, `GMT`, `+02`, `+0200`, `+02:00` or `+02:00:00`, a space before it or none. A time
/// without an offset, and a date, are UTC. Years 0001 to 9999.
///
/// A region may stand at the end, as Java writes it: `2026-01-31T12:30:00+01:00[Europe/Berlin]`. It must have had that offset then. Without an offset the
/// time is that of the region, and none where its clocks were put on or back, so that it says no time or two.
public final class TimestampText {
    private static final long LEAST = -62_135_596_800L;
    private static final long GREATEST = 253_402_300_799L;
    private static final int GREATEST_OFFSET = 18 * 3600;

    private final long microsPerUnit;
    private char[] text;
    private int at;
    private int end;
    private long micros;
    private int offset;
    private boolean cut;
    private String regionName = "";
    private ZoneRules region;

    public TimestampText(TimeFormat format) {
        microsPerUnit = format.microsPerUnit();
    }

    /// Microseconds since 1970 UTC of the time read last.
    public long micros() {
        return micros;
    }

    /// Whether the time read last was written to more than a microsecond.
    public boolean cut() {
        return cut;
    }

    /// The time read last with the offset it was written with.
    public OffsetDateTime zoned() {
        return OffsetDateTime.ofInstant(Micros.instant(micros), ZoneOffset.ofTotalSeconds(offset));
    }

    /// @return whether the text is a time
    public boolean read(char[] characters, int from, int length) {
        text = characters;
        at = from;
        end = from + length;
        offset = 0;
        cut = false;
        if (length < 10 || text[from + 4] != '-') {
            return epoch(from);
        }
        int year = digits(4);
        int month = separated('-');
        int day = separated('-');
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return false;
        }
        long seconds = epochDay(year, month, day) * 86_400L;
        if (at == end) {
            micros = seconds * 1_000_000L;
            return true;
        }
        char between = text[at];
        if (between != 'T' && between != ' ' && between != 't') {
            return false;
        }
        at++;
        int hour = digits(2);
        int minute = separated(':');
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return false;
        }
        int second = 0;
        int fraction = 0;
        if (at < end && text[at] == ':') {
            second = separated(':');
            if (second < 0 || second > 59) {
                return false;
            }
            if (at < end && (text[at] == '.' || text[at] == ',')) {
                fraction = fraction();
                if (fraction < 0) {
                    return false;
                }
            }
        }
        seconds += hour * 3600 + minute * 60 + second;
        if (!offset(seconds)) {
            return false;
        }
        seconds -= offset;
        micros = seconds * 1_000_000L + fraction;
        return seconds >= LEAST && seconds <= GREATEST;
    }

    /// @return the number, or -1
    private int digits(int count) {
        if (at + count > end) {
            return -1;
        }
        int number = 0;
        for (int last = at + count; at < last; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// @return the two digits after the separator, or -1
    private int separated(char separator) {
        return at < end && text[at++] == separator ? digits(2) : -1;
    }

    /// @return microseconds, or -1
    private int fraction() {
        at++;
        int number = 0;
        int count = 0;
        for (; at < end; at++, count++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            if (count < 6) {
                number = number * 10 + digit;
            } else {
                cut |= digit != 0;
            }
        }
        if (count == 0 || count > 9) {
            return -1;
        }
        for (; count < 6; count++) {
            number *= 10;
        }
        return number;
    }

    /// @param local seconds since 1970 by the clock that the time was read from
    private boolean offset(long local) {
        if (at == end) {
            return true;
        }
        if (text[at] == ' ') {
            at++;
        }
        if (at == end) {
            return false;
        }
        char sign = text[at];
        if (sign == '[') {
            return region(local, false);
        }
        if (sign == 'Z' || sign == 'z') {
            at++;
            return at == end || region(local, true);
        }
        if (sign != '+' && sign != '-') {
            return end - at == 3 && (word('U', 'T', 'C') || word('G', 'M', 'T'));
        }
        at++;
        int hours = digits(2);
        int minutes = offsetPart();
        int seconds = offsetPart();
        if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) {
            return false;
        }
        int total = hours * 3600 + minutes * 60 + seconds;
        offset = sign == '-' ? -total : total;
        return total <= GREATEST_OFFSET && (at == end || region(local, true));
    }

    /// @param given whether the offset is known already
    private boolean region(long local, boolean given) {
        if (text[at] != '[' || text[end - 1] != ']') {
            return false;
        }
        String name = new String(text, at + 1, Math.max(0, end - at - 2));
        if (!name.equals(regionName)) {
            regionName = name;
            region = ZoneRulesProvider.getAvailableZoneIds().contains(name) ? ZoneRulesProvider.getRules(name, false) : null;
        }
        if (region == null) {
            return false;
        }
        List<ZoneOffset> possible = region.getValidOffsets(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
        if (given) {
            return possible.contains(ZoneOffset.ofTotalSeconds(offset));
        }
        if (possible.size() != 1) {
            return false;
        }
        offset = possible.getFirst().getTotalSeconds();
        return true;
    }

    /// @return two digits with or without a colon before them, 0 at the end, or -1
    private int offsetPart() {
        if (at >= end || text[at] == '[') {
            return 0;
        }
        return text[at] == ':' ? separated(':') : digits(2);
    }

    private boolean word(char first, char second, char third) {
        return text[at] == first && text[at + 1] == second && text[at + 2] == third;
    }

    private boolean epoch(int from) {
        if (microsPerUnit == 0) {
            return false;
        }
        at = from;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        int first = at;
        long whole = 0;
        for (; at < end && text[at] >= '0' && text[at] <= '9' && at - first < 18; at++) {
            whole = whole * 10 + (text[at] - '0');
        }
        if (at == first) {
            return false;
        }
        long part = 0;
        if (at < end && text[at] == '.') {
            int fraction = fraction();
            if (fraction < 0) {
                return false;
            }
            part = fraction * microsPerUnit / 1_000_000L;
            cut |= fraction * microsPerUnit % 1_000_000L != 0;
        }
        if (at != end || whole > (GREATEST + 1) * 1_000_000L / microsPerUnit) {
            return false;
        }
        long sum = whole * microsPerUnit + part;
        micros = negative ? -sum : sum;
        return micros >= LEAST * 1_000_000L && micros < (GREATEST + 1) * 1_000_000L;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March so that the leap day comes last.
    private static long epochDay(int year, int month, int day) {
        int marchYear = month <= 2 ? year - 1 : year;
        int era = marchYear / 400;
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }
}
