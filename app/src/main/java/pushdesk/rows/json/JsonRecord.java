package pushdesk.rows.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.text.BadText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The row that is being read, as characters in one buffer: next to nothing is allocated for a value.
final class JsonRecord implements RowBatchBuilder.Fields {
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final boolean learning;
    private final JsonCharacters characters = new JsonCharacters();
    private final BitSet seen = new BitSet();
    private JsonKind[] kinds = new JsonKind[16];
    private int[] from = new int[16];
    private int[] length = new int[16];
    private long line;
    private String raw;
    private String problem;

    private JsonRecord(boolean learning) {
        this.learning = learning;
    }

    /// For rows with these columns only.
    static JsonRecord of(List<String> header) {
        var record = new JsonRecord(false);
        header.forEach(record::place);
        return record;
    }

    /// Takes in the names of columns, and no values.
    static JsonRecord learning() {
        return new JsonRecord(true);
    }

    List<String> names() {
        return List.copyOf(places.keySet());
    }

    long line() {
        return line;
    }

    /// Why the row as a whole is bad, if it is.
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /// What the row is when it is no object.
    String raw() {
        return raw == null ? String.join(",", texts()) : raw;
    }

    void begin(long row) {
        line = row;
        raw = null;
        problem = null;
        seen.clear();
        characters.clear();
    }

    void bad(String text, String reason) {
        raw = text;
        problem = reason;
    }

    /// The object that begins at the parser's token.
    void object(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Integer known = places.get(name);
            parser.nextToken();
            if (learning) {
                int place = known == null ? place(name) : known;
                seen.set(place);
                parser.skipChildren();
            } else if (known == null) {
                problem = "the file did not have the column " + BadText.shown(name) + " when it was looked at";
                parser.skipChildren();
            } else {
                if (seen.get(known)) {
                    problem = "the row has " + BadText.shown(name) + " twice";
                }
                value(known, parser);
            }
        }
    }

    /// The value that begins at the parser's token.
    void value(int place, JsonParser parser) {
        seen.set(place);
        JsonToken token = parser.currentToken();
        from[place] = characters.length();
        kinds[place] = switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> JsonKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.TRUTH;
            default -> JsonKind.NESTED;
        };
        if (kinds[place] == JsonKind.NESTED) {
            characters.copy(parser);
        } else if (kinds[place] != null) {
            characters.scalar(parser);
        }
        length[place] = characters.length() - from[place];
    }

    /// Gives the value to the row that is being made; a null gives nothing.
    ///
    /// @param nullMarker a bare value, no text, that means null; empty for none
    void put(int place, RowBatchBuilder builder, int column, ValueType type, String nullMarker) {
        if (seen.get(place) && kinds[place] != null && !(kinds[place] != JsonKind.TEXT && !nullMarker.isEmpty() && text(place).equals(nullMarker))) {
            kinds[place].put(builder, column, type, characters.array(), from[place], length[place]);
        }
    }

    private int place(String name) {
        int place = places.size();
        places.put(name, place);
        if (place == kinds.length) {
            kinds = Arrays.copyOf(kinds, place * 2);
            from = Arrays.copyOf(from, place * 2);
            length = Arrays.copyOf(length, place * 2);
        }
        return place;
    }

    private String text(int place) {
        return seen.get(place) && kinds[place] != null ? new String(characters.array(), from[place], length[place]) : "";
    }

    @Override
    public List<String> texts() {
        if (raw != null) {
            return List.of(raw);
        }
        List<String> texts = new ArrayList<>(places.size());
        places.values().forEach(place -> texts.add(text(place)));
        return texts;
    }

    /// The empty texts, which are no nulls.
    @Override
    public BitSet quoted() {
        var quoted = new BitSet();
        seen.stream().filter(place -> raw == null && kinds[place] == JsonKind.TEXT && length[place] == 0).forEach(quoted::set);
        return quoted;
    }
}
