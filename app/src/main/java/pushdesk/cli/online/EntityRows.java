package pushdesk.cli.online;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import pushdesk.model.FeatureView;
import pushdesk.model.Field;
import pushdesk.model.PushdeskException;

/// The keys that `--entity` asks for.
///
/// Where every join key of a view is given, each position is one row to look up, as in Feast's `get_online_features`; one value alone goes
/// with every row. Where some are left out, the given ones narrow the answer.
///
/// @param values join key → values as text
public record EntityRows(Map<String, List<String>> values) {

    /// @param options `key=v1,v2`; a value with a comma stands in double quotes, a quote in it is doubled
    public static EntityRows parse(List<String> options, FeatureView view) {
        List<String> keys = view.joinKeys().stream().map(Field::name).toList();
        return parse(options, (option, key) -> {
            if (!keys.contains(key)) {
                throw PushdeskException.invalid("--entity " + option + ": '" + key + "' is no join key of " + view.name() + "; "
                        + (keys.isEmpty() ? "it has none." : "it has " + String.join(", ", keys) + "."));
            }
        });
    }

    /// Likewise, of any keys.
    public static EntityRows parse(List<String> options) {
        return parse(options, (option, key) -> {});
    }

    private static EntityRows parse(List<String> options, BiConsumer<String, String> check) {
        var values = new LinkedHashMap<String, List<String>>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw PushdeskException.invalid("--entity " + option + ": expected a join key, '=' and its values, as in driver_id=1001,1002.");
            }
            String key = option.substring(0, equals);
            check.accept(option, key);
            values.computeIfAbsent(key, name -> new ArrayList<>()).addAll(split(option, option.substring(equals + 1)));
        }
        return new EntityRows(values);
    }

    /// The same by key, with as many values of each.
    Map<String, List<String>> columns() {
        List<Map<String, String>> rows = lookups();
        var columns = new LinkedHashMap<String, List<String>>();
        values.keySet().forEach(key -> columns.put(key, rows.stream().map(row -> row.get(key)).toList()));
        return columns;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// Whether the rows name every join key of the view, so that each is found or not.
    boolean complete(FeatureView view) {
        return !values.isEmpty() && view.joinKeys().stream().allMatch(key -> values.containsKey(key.name()));
    }

    /// The rows to look up one by one.
    ///
    /// @throws PushdeskException when the keys have different numbers of values
    public List<Map<String, String>> lookups() {
        int rows = values.values().stream().mapToInt(List::size).max().orElse(0);
        if (values.values().stream().anyMatch(list -> list.size() != rows && list.size() != 1)) {
            throw PushdeskException.invalid("--entity: each join key needs one value or the same number of values; found "
                    + values.entrySet().stream().map(entry -> entry.getValue().size() + " of " + entry.getKey()).collect(Collectors.joining(", "))
                    + ".");
        }
        var lookups = new ArrayList<Map<String, String>>();
        for (int row = 0; row < rows; row++) {
            var lookup = new LinkedHashMap<String, String>();
            for (var entry : values.entrySet()) {
                lookup.put(entry.getKey(), entry.getValue().get(entry.getValue().size() == 1 ? 0 : row));
            }
            lookups.add(lookup);
        }
        return lookups;
    }

    private static List<String> split(String option, String text) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"' && (quoted || value.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        if (quoted) {
            throw PushdeskException.invalid("--entity " + option + ": a quote is not closed.");
        }
        values.add(value.toString());
        return values;
    }
}
