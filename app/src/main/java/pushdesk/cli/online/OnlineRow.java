package pushdesk.cli.online;

import java.util.Map;
import java.util.Optional;
import pushdesk.store.table.StoredRow;

/// A row of the answer of `online`.
///
/// @param asked the keys as they were asked for; empty when the row was not asked for by key
/// @param row empty when nothing is stored under the keys
record OnlineRow(Map<String, String> asked, Status status, Optional<StoredRow> row) {

    /// In Feast's words: `OUTSIDE_MAX_AGE`, the value is older than its view's ttl.
    enum Status { PRESENT, OUTSIDE_MAX_AGE, NOT_FOUND }
}
