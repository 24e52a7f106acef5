package pushdesk.rows.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import pushdesk.rows.input.RowInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// How rows lie in JSON.
public enum JsonForm {
    /// A list of objects, one a row.
    LIST,
    /// One object of lists, one a column: what Feast's `/push` takes, and pandas' `to_dict("list")` gives.
    COLUMNS,
    /// An object a line.
    LINES;

    /// Whether rows are numbered by the lines of the file; otherwise by their order, from 1.
    public boolean countsLines() {
        return this == LINES;
    }

    /// The form of what the start of a file shows, if it can be JSON at all: what begins with `[` or `{`.
    ///
    /// @return null when it begins with anything else
    public static JsonForm detect(RowInput input) {
        byte[] bytes = input.start();
        var start = new String(bytes, encoding(bytes)).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("[")) {
            return LIST;
        }
        return start.startsWith("{") ? ofObject(start) : null;
    }

    /// One object whose values are all lists is a table by columns; anything else begins a row.
    private static JsonForm ofObject(String start) {
        try (JsonParser parser = JsonStream.FACTORY.createParser(ObjectReadContext.empty(), start)) {
            parser.nextToken();
            boolean any = false;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    return LINES;
                }
                any = true;
                parser.skipChildren();
            }
            return any && parser.nextToken() == null ? COLUMNS : LINES;
        } catch (JacksonException e) {
            return start.lines().skip(1).findFirst().orElse("").startsWith("{") ? LINES : COLUMNS; // the lists go on past what was looked at
        }
    }

    /// UTF-8, as JSON is; UTF-16 where a byte order mark says so.
    static Charset encoding(byte[] start) {
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
