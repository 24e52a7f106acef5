package pushdesk.rows.column;

/// Gives the same string for the same characters as long as it remembers them, so that a column with few different values costs few objects.
final class RecentStrings {
    private static final int SIZE = 1024;
    private static final int LONGEST = 32;

    private final String[] strings = new String[SIZE];

    String string(char[] text, int from, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(text, from, length);
        }
        int hash = length;
        for (int at = from; at < from + length; at++) {
            hash = hash * 31 + text[at];
        }
        int slot = (hash ^ hash >>> 16) & SIZE - 1;
        String known = strings[slot];
        if (known != null && same(known, text, from, length)) {
            return known;
        }
        return strings[slot] = new String(text, from, length);
    }

    private static boolean same(String known, char[] text, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
