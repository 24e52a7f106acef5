package pushdesk.rows.json;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/// Characters of values one after the other: of a string its text, of anything else its JSON without white space, numbers as they were written.
final class JsonCharacters {
    private static final int USUAL_SIZE = 1 << 14;

    private char[] text = new char[USUAL_SIZE];
    private int length;

    char[] array() {
        return text;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        if (text.length > 64 * USUAL_SIZE) {
            text = new char[USUAL_SIZE]; // a huge row is over
        }
    }

    /// A string, a number or a truth value.
    void scalar(JsonParser parser) {
        append(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /// The list or object that begins at the parser's token; afterwards the parser stands on its last token.
    void copy(JsonParser parser) {
        int depth = 0;
        boolean first = true; // of a list or object, or right behind a name
        do {
            JsonToken token = parser.currentToken();
            if (!first && !token.isStructEnd()) {
                append(',');
            }
            first = token.isStructStart();
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    depth++;
                    append(token == JsonToken.START_OBJECT ? '{' : '[');
                }
                case END_OBJECT, END_ARRAY -> {
                    depth--;
                    append(token == JsonToken.END_OBJECT ? '}' : ']');
                }
                case PROPERTY_NAME -> {
                    quoted(parser.currentName());
                    append(':');
                    first = true;
                }
                case VALUE_STRING -> quoted(parser.getString());
                case VALUE_NULL -> append("null".toCharArray(), 0, 4);
                default -> scalar(parser);
            }
            if (depth > 0) {
                parser.nextToken();
            }
        } while (depth > 0);
    }

    private void quoted(String string) {
        char[] quoted = JsonStringEncoder.getInstance().quoteAsCharArray(string);
        append('"');
        append(quoted, 0, quoted.length);
        append('"');
    }

    private void append(char c) {
        room(1);
        text[length++] = c;
    }

    private void append(char[] source, int from, int count) {
        room(count);
        System.arraycopy(source, from, text, length, count);
        length += count;
    }

    private void room(int count) {
        if (text.length - length < count) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
    }
}
