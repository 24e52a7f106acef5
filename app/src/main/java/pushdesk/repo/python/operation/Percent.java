package pushdesk.repo.python.operation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// Formatting with `%`.
final class Percent {
    private static final Pattern PLACE = Pattern.compile("%(?:\\(([^)]{0,200})\\))?([-+ #0]{0,5})(\\d+)?(?:\\.(\\d+))?([diouxXeEfFgGcrsa%])");
    private final Texts texts;

    Percent(Texts texts) {
        this.texts = texts;
    }

    /// The text, or an [Unknown] where a value is not known or the form is none.
    Object format(String pattern, Object right) {
        List<Object> values = right instanceof PyTuple tuple ? tuple.items() : List.of(right);
        Matcher place = PLACE.matcher(pattern);
        var result = new StringBuilder();
        int next = 0;
        while (place.find()) {
            String replacement;
            if (place.group(5).equals("%")) {
                replacement = "%";
            } else if (place.group(1) != null) {
                Object value = right instanceof PyDict dictionary ? dictionary.items().get(place.group(1)) : null;
                replacement = value == null ? null : one(value, place);
            } else if (next < values.size()) {
                replacement = one(values.get(next++), place);
            } else {
                throw Raised.type("the text has more places for values than there are values");
            }
            if (replacement == null) {
                return new Unknown("'" + pattern + "' % …");
            }
            place.appendReplacement(result, Matcher.quoteReplacement(replacement));
            texts.budget().text(result.length());
        }
        place.appendTail(result);
        return result.toString();
    }

    private String one(Object value, Matcher place) {
        boolean left = place.group(2).contains("-");
        String type = place.group(5);
        String width = place.group(3) == null ? "" : place.group(3);
        if ("sra".contains(type)) {
            String text = type.equals("s") ? texts.str(value) : texts.repr(value);
            return text == null ? null : texts.formatted(text, (left ? "<" : ">") + width + (place.group(4) == null ? "" : "." + place.group(4)));
        }
        Object number = "diu".contains(type) && value instanceof Double decimal ? (Object) decimal.longValue() : value;
        if (!(number instanceof Long) && !(number instanceof Double) && !(number instanceof Boolean)) {
            return null;
        }
        String flags = (left ? "<" : "") + (place.group(2).contains("+") ? "+" : "") + (!left && place.group(2).contains("0") ? "0" : "");
        return texts.formatted(number, flags + width + (place.group(4) == null ? "" : "." + place.group(4)) + ("iu".contains(type) ? "d" : type));
    }
}
