package pushdesk.ui.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pushdesk.store.table.StoredRow;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;

/// How long the rows of a view count, told at a moment. A row past it keeps its values.
///
/// @param ttl zero for ever
/// @param now the moment
record TimeToLive(Duration ttl, Instant now) {

    /// Whether rows end at all.
    boolean limited() {
        return !ttl.isZero();
    }

    /// What is left of a row's life, in words: `2 h left`, `expired 3 d ago`; empty where it has no end.
    String words(StoredRow row) {
        return end(row).map(end -> end.isBefore(now) ? Words.text("rows.expired", Formats.ago(end, now)) : Words.text("rows.left", Formats.age(now, end))).orElse("");
    }

    boolean expired(StoredRow row) {
        return end(row).filter(end -> end.isBefore(now)).isPresent();
    }

    private Optional<Instant> end(StoredRow row) {
        return Optional.ofNullable(row.eventTime()).filter(time -> limited()).map(time -> time.plus(ttl));
    }
}
