package pushdesk.store.offline;

import java.util.Arrays;
import pushdesk.model.PushdeskException;

/// A set of keys, numbered from 0 as they come, in a few arrays: millions of them take little more than their bytes.
public final class PackedKeys {
    private static final int EMPTY = -1;
    private static final int LEAST = 1 << 10;

    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[LEAST];
    private int[] places = emptyPlaces(LEAST * 2);
    private int count;

    /// The number of the key, which is given one if it has none yet.
    ///
    /// @param key as [pushdesk.store.plan.KeyEncoder] writes it
    public int add(byte[] key) {
        int place = place(key);
        if (places[place] != EMPTY) {
            return places[place];
        }
        append(key);
        places[place] = count - 1;
        if (count * 2 > places.length) {
            spread();
        }
        return count - 1;
    }

    /// The number of the key; negative when it is not there.
    public int find(byte[] key) {
        return places[place(key)];
    }

    public int count() {
        return count;
    }

    /// Where the key is, or would be.
    private int place(byte[] key) {
        int place = hash(key, 0, key.length) & places.length - 1;
        while (places[place] != EMPTY && !holds(places[place], key)) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private boolean holds(int number, byte[] key) {
        return Arrays.equals(bytes, start(number), ends[number], key, 0, key.length);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void append(byte[] key) {
        int from = start(count);
        if (from > Integer.MAX_VALUE - 64 - key.length || count > 1 << 29) {
            throw PushdeskException.invalid("There are more than %,d different keys; that is more than can be joined at once.".formatted(count));
        }
        if (from + key.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 64, Math.max(bytes.length * 2L, from + key.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(key, 0, bytes, from, key.length);
        ends[count++] = from + key.length;
    }

    private void spread() {
        places = emptyPlaces(places.length * 2);
        for (int number = 0; number < count; number++) {
            int place = hash(bytes, start(number), ends[number]) & places.length - 1;
            while (places[place] != EMPTY) {
                place = place + 1 & places.length - 1;
            }
            places[place] = number;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9; // neighbours, such as 1001 and 1002, go apart
        return hash ^ hash >>> 15;
    }

    private static int[] emptyPlaces(int size) {
        var places = new int[size];
        Arrays.fill(places, EMPTY);
        return places;
    }
}
