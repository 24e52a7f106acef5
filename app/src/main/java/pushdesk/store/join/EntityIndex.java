package pushdesk.store.join;

import java.util.Arrays;
import java.util.List;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.store.offline.NewestRows;
import pushdesk.store.offline.OfflineRow;
import pushdesk.store.offline.OfflineView;
import pushdesk.store.offline.PackedKeys;
import pushdesk.store.plan.KeyEncoder;
import pushdesk.store.table.StoredColumn;

/// The different pairs of key and time among entity rows, key by key and in the order of time; for each the newest offline row known to it.
///
/// An offline row counts from some time on: it is offered to the first pair at that time or later, and in the end each pair hands on to the next
/// one of its key what it holds. So one walk over the offline rows in any order does, and memory grows with the entity rows alone.
final class EntityIndex {
    private static final int NO_KEY = -1;

    private final long[] times;
    private final PackedKeys keys = new PackedKeys();
    private final int[] keyOfRow;
    private final int[] starts;
    private final long[] pairTimes;
    private final NewestRows newest;

    /// @param times of the entity rows
    /// @param callersNames what the entity rows call the view's keys
    EntityIndex(EntityCells cells, long[] times, OfflineView view, List<String> callersNames) {
        this.times = times;
        keyOfRow = new int[times.length];
        List<StoredColumn> stored = view.keys();
        int[] columns = callersNames.stream().mapToInt(name -> cells.column(name, "it is a join key of '" + view.view().name() + "'")).toArray();
        var encoder = new KeyEncoder();
        cells.each((chunk, row, number) -> {
            encoder.clear();
            boolean whole = true;
            for (int i = 0; i < columns.length && whole; i++) {
                Object value = cells.value(chunk, row, columns[i], settled(stored.get(i).type()));
                whole = value != null;
                if (whole) {
                    encoder.add(value);
                }
            }
            keyOfRow[number] = whole ? keys.add(encoder.toBytes()) : NO_KEY;
        });
        starts = starts();
        pairTimes = pairTimes();
        newest = new NewestRows(pairTimes.length);
    }

    private static ValueType settled(ValueType type) {
        return type == ScalarType.UNKNOWN ? ScalarType.STRING : type;
    }

    /// Where each key's rows begin, and where the last one's end.
    private int[] starts() {
        var first = new int[keys.count() + 1];
        for (int key : keyOfRow) {
            if (key != NO_KEY) {
                first[key + 1]++;
            }
        }
        for (int key = 0; key < keys.count(); key++) {
            first[key + 1] += first[key];
        }
        return first;
    }

    private long[] pairTimes() {
        var sorted = new long[starts[keys.count()]];
        int[] next = starts.clone();
        for (int row = 0; row < keyOfRow.length; row++) {
            if (keyOfRow[row] != NO_KEY) {
                sorted[next[keyOfRow[row]]++] = times[row];
            }
        }
        for (int key = 0; key < keys.count(); key++) {
            Arrays.sort(sorted, starts[key], starts[key + 1]);
        }
        return sorted;
    }

    /// @param from the time from which on the row counts, in microseconds since 1970 UTC
    void offer(byte[] key, long from, OfflineRow row) {
        int number = keys.find(key);
        if (number >= 0) {
            int pair = firstAt(number, from);
            if (pair < starts[number + 1]) {
                newest.offer(pair, row);
            }
        }
    }

    /// All rows were offered.
    void settle() {
        for (int key = 0; key < keys.count(); key++) {
            for (int pair = starts[key] + 1; pair < starts[key + 1]; pair++) {
                newest.offer(pair, pair - 1);
            }
        }
    }

    /// The newest offline row that counts for an entity row, by its place in [#newest]; negative for none.
    int found(int row) {
        if (keyOfRow[row] == NO_KEY) {
            return -1;
        }
        // of pairs that are the same only the first is offered rows, but all of them hold them in the end
        int pair = firstAt(keyOfRow[row], times[row]);
        return newest.held(pair) ? pair : -1;
    }

    NewestRows newest() {
        return newest;
    }

    /// The first pair of the key at the time or later; where the next key begins when there is none.
    private int firstAt(int key, long time) {
        int low = starts[key];
        int high = starts[key + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairTimes[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
