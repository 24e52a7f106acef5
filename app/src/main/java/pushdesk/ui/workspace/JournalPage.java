package pushdesk.ui.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.text.ValueText;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.StoredRow;

/// What the history panel shows.
public sealed interface JournalPage {

    /// All entries.
    ///
    /// @param selected the one to look at; empty to leave the choice as it is
    record Entries(OptionalLong selected) implements JournalPage {
        public static Entries all() {
            return new Entries(OptionalLong.empty());
        }

        public static Entries at(long entry) {
            return new Entries(OptionalLong.of(entry));
        }
    }

    /// The plan of undoing an entry.
    record Undo(long entry) implements JournalPage {}

    /// The plan of emptying views online and batch sources offline.
    record Reset(Set<String> views, Set<String> batchSources) implements JournalPage {
        public Reset {
            views = Set.copyOf(views);
            batchSources = Set.copyOf(batchSources);
        }
    }

    /// The values that an entry changed in a view, before and after.
    ///
    /// @param view empty for the first one that it changed
    record Changes(long entry, String view) implements JournalPage {}

    /// Every row that was brought for a key of a view.
    ///
    /// @param key join key → value as text
    record Trace(String view, Map<String, String> key) implements JournalPage {
        public Trace {
            key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        }

        /// The key of a row.
        ///
        /// @param columns of the row's values
        public static Trace of(String view, List<RowPage.Column> columns, StoredRow row) {
            var key = new LinkedHashMap<String, String>();
            for (int index = 0; index < columns.size(); index++) {
                if (columns.get(index).role() == PushColumn.Role.KEY) {
                    key.put(columns.get(index).name(), ValueText.format(columns.get(index).type(), row.values().get(index)));
                }
            }
            return new Trace(view, key);
        }
    }

    /// Where a row of the offline store came from.
    record Appended(String batchSource, List<RowPage.Column> columns, StoredRow row) implements JournalPage {
        public Appended {
            columns = List.copyOf(columns);
        }
    }
}
