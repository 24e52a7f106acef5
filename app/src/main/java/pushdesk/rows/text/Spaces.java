package pushdesk.rows.text;

/// The bounds of a text without the white space around it, as [String#strip] sees it.
public final class Spaces {
    private Spaces() {}

    /// Where the text begins.
    public static int start(char[] text, int from, int end) {
        int start = from;
        while (start < end && Character.isWhitespace(text[start])) {
            start++;
        }
        return start;
    }

    /// Behind its last character.
    public static int end(char[] text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text[last - 1])) {
            last--;
        }
        return last;
    }
}
