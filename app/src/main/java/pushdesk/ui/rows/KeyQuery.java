package pushdesk.ui.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.PushdeskException;
import pushdesk.ui.common.Words;

/// Reads what is typed to find rows by key: `1001, 1002` for a single key, `driver_id = 1001, 1002; city = "Oslo, Norway"` for several.
final class KeyQuery {
    private final List<String> keys;
    private final String text;

    private KeyQuery(List<String> keys, String text) {
        this.keys = keys;
        this.text = text;
    }

    /// The values asked for, by column; empty for blank text.
    ///
    /// @param keys the key columns of the rows
    /// @throws PushdeskException with a sentence that says what is expected
    static Map<String, List<String>> parse(String text, List<String> keys) {
        return new KeyQuery(keys, text).parse();
    }

    private Map<String, List<String>> parse() {
        var values = new LinkedHashMap<String, List<String>>();
        for (String part : split(text, ';')) {
            if (part.isBlank()) {
                continue;
            }
            List<String> sides = split(part, '=');
            if (sides.size() > 2) {
                throw PushdeskException.invalid(Words.text("rows.query.equals", part.strip()));
            }
            String column = sides.size() == 2 ? unquote(sides.getFirst()) : theOnlyKey(part);
            List<String> wanted = split(sides.getLast(), ',').stream().map(KeyQuery::unquote).toList();
            values.merge(column, wanted, KeyQuery::concat);
        }
        return values;
    }

    private String theOnlyKey(String part) {
        if (keys.size() != 1) {
            String example = keys.isEmpty() ? Words.text("rows.query.example") : String.join(" = …; ", keys) + " = …";
            throw PushdeskException.invalid(Words.text("rows.query.column", part.strip(), example));
        }
        return keys.getFirst();
    }

    private static List<String> concat(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String unquote(String text) {
        String stripped = text.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }
}
