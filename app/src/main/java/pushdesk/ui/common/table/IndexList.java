package pushdesk.ui.common.table;

import java.util.Arrays;
import javafx.collections.ObservableListBase;

/// The row numbers of a large table: all from 0, or a chosen few. It holds no rows, so that millions cost nothing.
public final class IndexList extends ObservableListBase<Integer> {
    private final int size;
    private final int[] chosen;

    private IndexList(int size, int[] chosen) {
        this.size = size;
        this.chosen = chosen;
    }

    /// The numbers from 0 up to, but without, the size.
    public static IndexList all(long size) {
        return new IndexList(Math.toIntExact(size), null);
    }

    /// @param chosen row numbers, ascending; not copied
    public static IndexList of(int[] chosen) {
        return new IndexList(chosen.length, chosen);
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Row " + index + " of " + size);
        }
        return chosen == null ? index : chosen[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object number) {
        if (!(number instanceof Integer row)) {
            return -1;
        }
        if (chosen == null) {
            return row >= 0 && row < size ? row : -1;
        }
        return Math.max(-1, Arrays.binarySearch(chosen, row));
    }

    @Override
    public int lastIndexOf(Object number) {
        return indexOf(number);
    }

    @Override
    public boolean contains(Object number) {
        return indexOf(number) >= 0;
    }
}
