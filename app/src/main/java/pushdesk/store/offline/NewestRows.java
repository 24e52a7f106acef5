package pushdesk.store.offline;

import java.util.Arrays;

/// Of each place, the newest of the rows that were offered to it: by event time, then created time (none counts as before all others), then the
/// later push, then the later line.
public final class NewestRows {
    private long[] events = new long[0];
    private long[] created = new long[0];
    private long[] pushes = new long[0];
    private long[] lines = new long[0];
    private long[] rows = new long[0]; // 0 for none: the database numbers rows from 1

    /// @param places how many places there are
    public NewestRows(int places) {
        grow(places);
    }

    /// There are at least so many places from now on.
    public void grow(int places) {
        if (places > rows.length) {
            int size = Math.max(places, rows.length + (rows.length >> 1));
            events = Arrays.copyOf(events, size);
            created = Arrays.copyOf(created, size);
            pushes = Arrays.copyOf(pushes, size);
            lines = Arrays.copyOf(lines, size);
            rows = Arrays.copyOf(rows, size);
        }
    }

    public void offer(int place, OfflineRow row) {
        if (!held(place) || older(place, row)) {
            events[place] = row.event();
            created[place] = row.created();
            pushes[place] = row.push();
            lines[place] = row.line();
            rows[place] = row.row();
        }
    }

    /// A place is offered what another one holds.
    public void offer(int place, int from) {
        if (held(from)) {
            offer(place, at(from));
        }
    }

    public boolean held(int place) {
        return rows[place] != 0;
    }

    /// What the place holds.
    public OfflineRow at(int place) {
        return new OfflineRow(events[place], created[place], pushes[place], lines[place], rows[place]);
    }

    public long event(int place) {
        return events[place];
    }

    public long row(int place) {
        return rows[place];
    }

    private boolean older(int place, OfflineRow row) {
        int compared = Long.compare(events[place], row.event());
        compared = compared != 0 ? compared : Long.compare(created[place], row.created());
        compared = compared != 0 ? compared : Long.compare(pushes[place], row.push());
        return compared != 0 ? compared < 0 : lines[place] < row.line();
    }
}
