package pushdesk.ui.rows;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import pushdesk.store.table.StoredRow;

/// The pages of an answer that were read so far. The oldest seen are forgotten, so that a long scroll costs no memory.
final class RowPages {
    static final int PAGE_ROWS = 200;
    private static final int KEPT = 40;

    private final LongConsumer read;
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, List<StoredRow>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<StoredRow>> eldest) {
            return size() > KEPT;
        }
    };

    /// @param read asks for the page that starts at a row; it arrives later
    RowPages(LongConsumer read) {
        this.read = read;
    }

    /// The row, or empty while its page is on its way.
    Optional<StoredRow> row(long index) {
        long start = index - index % PAGE_ROWS;
        if (!pages.containsKey(start) && asked.add(start)) {
            read.accept(start);
        }
        return Optional.ofNullable(pages.get(start))
                .filter(page -> index - start < page.size())
                .map(page -> page.get(Math.toIntExact(index - start)));
    }

    void arrived(long start, List<StoredRow> rows) {
        asked.remove(start);
        pages.put(start, rows);
    }
}
