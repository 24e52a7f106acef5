package pushdesk.cli.online;

import java.time.Instant;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Moment;
import pushdesk.store.push.PushResult;

/// The earlier moment that `--as-of` names: the number of an entry, or an event time.
final class AsOf {
    private AsOf() {}

    /// @throws PushdeskException when the text is neither
    static Moment parse(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return new Moment.AfterEntry(Long.parseLong(text));
        }
        try {
            return new Moment.AtEventTime((Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text));
        } catch (PushdeskException e) {
            throw PushdeskException.invalid("--as-of: '" + text + "' is neither the number of an entry of the history nor a time such as 2026-11-20T06:00:00Z.");
        }
    }

    /// The time that ages are told from.
    static Instant time(Moment moment, FeatureStore store) {
        return switch (moment) {
            case Moment.AtEventTime(Instant time) -> time;
            case Moment.AfterEntry(long number) -> store.history().stream()
                    .filter(entry -> entry.pushId() == number)
                    .findFirst()
                    .map(PushResult::at)
                    .orElseGet(Instant::now);
        };
    }
}
