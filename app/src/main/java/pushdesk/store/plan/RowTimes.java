package pushdesk.store.plan;

import java.util.Arrays;

/// The event and created times of all rows of a batch, in microseconds since 1970 UTC, in the order of the batch.
///
/// A row without created time has [#NONE], which is older than any.
public final class RowTimes {
    public static final long NONE = Long.MIN_VALUE;

    private final long[] event;
    private final long[] created; // null when the rows bring no created time

    RowTimes(int rows, boolean withCreated) {
        event = new long[rows];
        created = withCreated ? new long[rows] : null;
    }

    void event(int row, long micros) {
        event[row] = micros;
    }

    public long event(int row) {
        return event[row];
    }

    void fillCreated(long micros) {
        Arrays.fill(created, micros);
    }

    void created(int row, long micros) {
        created[row] = micros;
    }

    public long created(int row) {
        return created == null ? NONE : created[row];
    }

    /// Orders two rows of one key by event, then created, then line.
    int compare(int left, int right) {
        int byEvent = Long.compare(event[left], event[right]);
        if (byEvent != 0) {
            return byEvent;
        }
        int byCreated = Long.compare(created(left), created(right));
        return byCreated != 0 ? byCreated : Integer.compare(left, right);
    }
}
