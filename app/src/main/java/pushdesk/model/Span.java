package pushdesk.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// So many units of time, as a person says it: every face that writes ages and durations takes them from here and only adds the words.
public record Span(long amount, Unit unit) {

    /// From the smallest to the largest.
    public enum Unit { MILLIS, SECONDS, MINUTES, HOURS, DAYS, MONTHS, YEARS }

    /// An age in one unit, the coarser the older. An amount of 0 minutes is less than a minute, and is `now`.
    public static Span roughly(Duration age) {
        if (age.toHours() < 1) {
            return new Span(age.toMinutes(), Unit.MINUTES);
        }
        if (age.toHours() < 48) {
            return new Span(age.toHours(), Unit.HOURS);
        }
        long days = age.toDays();
        if (days < 90) {
            return new Span(days, Unit.DAYS);
        }
        return days < 730 ? new Span(days / 30, Unit.MONTHS) : new Span(days / 365, Unit.YEARS);
    }

    /// A duration in full, its largest unit first; 0 seconds for none.
    public static List<Span> parts(Duration whole) {
        List<Span> parts = Stream.of(
                        new Span(whole.toDays(), Unit.DAYS), new Span(whole.toHoursPart(), Unit.HOURS), new Span(whole.toMinutesPart(), Unit.MINUTES),
                        new Span(whole.toSecondsPart(), Unit.SECONDS), new Span(whole.toMillisPart(), Unit.MILLIS))
                .filter(part -> part.amount() != 0)
                .toList();
        return parts.isEmpty() ? List.of(new Span(0, Unit.SECONDS)) : parts;
    }
}
