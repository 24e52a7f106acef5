package pushdesk.rows;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names of a file's columns in a sentence: of very many the first ones, and how many more there are.
public final class ColumnNames {
    private static final int SHOWN = 30;

    private ColumnNames() {}

    /// `a, b, c`
    public static String listed(List<String> names) {
        return listed(names, "");
    }

    /// `'a', 'b', 'c'`
    public static String quoted(List<String> names) {
        return listed(names, "'");
    }

    private static String listed(List<String> names, String quote) {
        String first = names.stream().limit(SHOWN).map(name -> name.isEmpty() ? "''" : quote + name + quote).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? first : first + String.format(Locale.ROOT, " and %,d more", names.size() - SHOWN);
    }
}
