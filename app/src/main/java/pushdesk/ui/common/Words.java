package pushdesk.ui.common;

import java.util.ResourceBundle;

/// The words on the screens, which all lie in one file: `pushdesk/ui/words.properties`. A second language is a second file beside it
/// (`words_de.properties`), taken where the system speaks it; what it leaves out is said in English.
///
/// Keys are grouped by screen: `start.open`. In a sentence `{0}`, `{1}` … stand for what changes; whole numbers are written with separators.
/// A sentence that counts has two keys, `key.one` and `key.other`.
public final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("pushdesk.ui.words");

    private Words() {}

    /// The words under a key, with each `{0}`, `{1}` … replaced by the value in its place.
    public static String text(String key, Object... values) {
        return fill(BUNDLE.getString(key), values);
    }

    /// The words for a number of things: `{0}` is the number, `{1}` … are the further values.
    public static String count(String key, long number, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = number;
        System.arraycopy(values, 0, all, 1, values.length);
        return text(key + (number == 1 ? ".one" : ".other"), all);
    }

    /// Values are put in as they are: braces in them stand for nothing.
    static String fill(String words, Object... values) {
        var filled = new StringBuilder();
        int from = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', from)) {
            int index = open + 2 < words.length() && words.charAt(open + 2) == '}' ? words.charAt(open + 1) - '0' : -1;
            if (index >= 0 && index < values.length) {
                filled.append(words, from, open).append(said(values[index]));
                from = open + 3;
            } else {
                filled.append(words, from, open + 1);
                from = open + 1;
            }
        }
        return filled.append(words, from, words.length()).toString();
    }

    private static String said(Object value) {
        return value instanceof Long || value instanceof Integer ? Formats.count(((Number) value).longValue()) : String.valueOf(value);
    }
}
