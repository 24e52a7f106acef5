package pushdesk.store.plan;

import java.util.function.LongConsumer;

/// Sorts row numbers: a merge sort that keeps what is in order already.
final class RowSort {
    private static final int INSERTION = 12;

    /// Orders two rows.
    @FunctionalInterface
    interface Order {
        int compare(int left, int right);
    }

    private final int[] rows;
    private final int[] spare;
    private final Order order;
    private final LongConsumer sorted;
    private long done;

    private RowSort(int[] rows, Order order, LongConsumer sorted) {
        this.rows = rows;
        this.spare = new int[rows.length];
        this.order = order;
        this.sorted = sorted;
    }

    /// @param sorted told now and then how many rows are in small sorted pieces
    static void sort(int[] rows, Order order, LongConsumer sorted) {
        if (!inOrder(rows, order)) {
            new RowSort(rows, order, sorted).sort(0, rows.length);
        }
    }

    private static boolean inOrder(int[] rows, Order order) {
        for (int i = 1; i < rows.length; i++) {
            if (order.compare(rows[i - 1], rows[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private void sort(int from, int to) {
        if (to - from <= INSERTION) {
            insertionSort(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        sort(from, middle);
        sort(middle, to);
        if (order.compare(rows[middle - 1], rows[middle]) > 0) {
            merge(from, middle, to);
        }
        if (to - from > 1 << 14 && to - from <= 1 << 15) {
            done += to - from;
            sorted.accept(done);
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = rows[i];
            int at = i;
            while (at > from && order.compare(rows[at - 1], row) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    private void merge(int from, int middle, int to) {
        System.arraycopy(rows, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        int at = from;
        while (left < middle && right < to) {
            rows[at++] = order.compare(spare[left], rows[right]) <= 0 ? spare[left++] : rows[right++];
        }
        System.arraycopy(spare, left, rows, at, middle - left);
    }
}
