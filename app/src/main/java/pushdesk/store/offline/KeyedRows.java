package pushdesk.store.offline;

import java.sql.SQLException;
import pushdesk.model.Progress;

/// The newest offline row of each key, keys numbered from 0 as they came.
///
/// @param keys as [pushdesk.store.plan.KeyEncoder] writes them
/// @param rowsSeen how many rows there were in all
public record KeyedRows(PackedKeys keys, NewestRows newest, long rowsSeen) {

    public static final KeyedRows NONE = new KeyedRows(new PackedKeys(), new NewestRows(0), 0);

    /// @param from the earliest event time, in microseconds since 1970 UTC
    /// @param to the latest
    public static KeyedRows of(OfflineScan scan, long from, long to, Progress progress) throws SQLException {
        var keys = new PackedKeys();
        var newest = new NewestRows(0);
        long seen = scan.run(from, to, progress, (key, row) -> {
            int number = keys.add(key);
            newest.grow(number + 1);
            newest.offer(number, row);
        });
        return new KeyedRows(keys, newest, seen);
    }

    public int count() {
        return keys.count();
    }
}
