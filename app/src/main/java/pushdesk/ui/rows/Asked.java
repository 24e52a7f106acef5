package pushdesk.ui.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.ui.common.Words;

/// A question to a store, put off the FX thread.
///
/// @param keyColumns the key columns where they are known already
record Asked(RowReader reader, Progress progress, String name, String keys, List<String> keyColumns, RowQuery filter) {
    /// More keys than these are not looked for one by one.
    private static final int CHECKED_KEYS = 100;

    /// @param query what the page answers
    /// @param message which of the keys asked for are absent; empty when none
    record Answer(RowPage page, RowQuery query, List<String> keyColumns, String message) {

        /// Whether not all rows were asked for.
        boolean filtered() {
            return !query.contains().isEmpty() || !query.equal().isEmpty() || query.writtenBy().isPresent();
        }
    }

    Answer answer() {
        List<String> columns = keyColumns.isEmpty() ? keyColumns(reader.read(name, RowQuery.first(1), progress)) : keyColumns;
        Map<String, List<String>> wanted = KeyQuery.parse(keys, columns);
        RowQuery query = new RowQuery(
                filter.contains(), wanted, filter.writtenBy(), filter.sortBy(), filter.descending(), filter.offset(), filter.limit());
        RowPage page = reader.read(name, query, progress);
        return new Answer(page, query, columns, absent(columns, wanted));
    }

    private static List<String> keyColumns(RowPage page) {
        return page.columns().stream().filter(column -> column.role() == PushColumn.Role.KEY).map(RowPage.Column::name).toList();
    }

    /// Says which whole keys are not stored at all, whatever else is filtered.
    private String absent(List<String> columns, Map<String, List<String>> wanted) {
        if (wanted.isEmpty() || !wanted.keySet().equals(Set.copyOf(columns))) {
            return "";
        }
        List<Map<String, String>> all = combinations(columns, wanted);
        if (all.size() > CHECKED_KEYS) {
            return "";
        }
        List<String> missing = all.stream().filter(this::isAbsent).map(Asked::text).toList();
        if (missing.isEmpty()) {
            return "";
        }
        return Words.count("rows.absent", missing.size(), String.join(", ", missing));
    }

    private boolean isAbsent(Map<String, String> key) {
        var equal = new LinkedHashMap<String, List<String>>();
        key.forEach((column, value) -> equal.put(column, List.of(value)));
        RowQuery one = new RowQuery("", equal, OptionalLong.empty(), Optional.empty(), false, 0, 1);
        return reader.read(name, one, progress).total() == 0;
    }

    private static List<Map<String, String>> combinations(List<String> columns, Map<String, List<String>> wanted) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String column : columns) {
            var longer = new ArrayList<Map<String, String>>();
            for (Map<String, String> start : all) {
                for (String value : wanted.get(column)) {
                    var key = new LinkedHashMap<>(start);
                    key.put(column, value);
                    longer.add(key);
                }
                if (longer.size() > CHECKED_KEYS) {
                    return longer;
                }
            }
            all = longer;
        }
        return all;
    }

    private static String text(Map<String, String> key) {
        return key.size() == 1 ? key.values().iterator().next()
                : key.entrySet().stream().map(part -> part.getKey() + " = " + part.getValue()).collect(Collectors.joining("; "));
    }
}
