package pushdesk.model.type;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Recursive descent over the text of [ValueType#feastName()].
final class ValueTypeParser {
    private static final Map<String, ScalarType> SCALARS =
            Arrays.stream(ScalarType.values()).collect(Collectors.toMap(ScalarType::feastName, Function.identity()));

    private final String text;
    private int at;

    private ValueTypeParser(String text) {
        this.text = text;
    }

    static Optional<ValueType> parse(String text) {
        var parser = new ValueTypeParser(text);
        try {
            ValueType type = parser.type();
            return parser.at == text.length() ? Optional.of(type) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ValueType type() {
        if (skip("Array(")) {
            return new ValueType.Array(closed(")"));
        }
        if (skip("Set(")) {
            return new ValueType.SetOf(closed(")"));
        }
        if (skip("Struct({")) {
            return struct();
        }
        int from = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        ScalarType scalar = SCALARS.get(text.substring(from, at));
        if (scalar == null) {
            throw new IllegalArgumentException(text);
        }
        return scalar;
    }

    private ValueType closed(String bracket) {
        ValueType inner = type();
        expect(bracket);
        return inner;
    }

    private ValueType struct() {
        var fields = new LinkedHashMap<String, ValueType>();
        while (!skip("})")) {
            if (!fields.isEmpty()) {
                expect(", ");
            }
            int colon = text.indexOf(": ", at);
            if (colon < 0) {
                throw new IllegalArgumentException(text);
            }
            String name = text.substring(at, colon);
            at = colon + 2;
            fields.put(name, type());
        }
        return new ValueType.Struct(fields);
    }

    private boolean skip(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!skip(word)) {
            throw new IllegalArgumentException(text);
        }
    }
}
