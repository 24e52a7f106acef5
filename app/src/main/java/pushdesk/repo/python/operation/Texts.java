package pushdesk.repo.python.operation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.Bindable;
import pushdesk.repo.python.object.BoundMethod;
import pushdesk.repo.python.object.EnumMember;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.object.PyClass;
import pushdesk.repo.python.object.PyModule;
import pushdesk.repo.python.value.Bytes;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyRange;
import pushdesk.repo.python.value.PySet;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Unknown;

/// What values look like as text: `str`, `repr`, `format`. A text that would grow past the limit is refused while it is made.
public final class Texts {
    private static final int DEEPEST = 100;
    private final Budget budget;

    Texts(Budget budget) {
        this.budget = budget;
    }

    /// `str(value)`; null when it is not known.
    public String str(Object value) {
        return value instanceof String text ? text : value instanceof PurePath path ? path.text() : repr(value);
    }

    Budget budget() {
        return budget;
    }

    /// `format(value, spec)`; null when it is not known.
    public String formatted(Object value, String spec) {
        return new FormatSpec(this, budget).format(value, spec);
    }

    /// `repr(value)`; null when it is not known.
    public String repr(Object value) {
        var text = new StringBuilder();
        if (!repr(value, text, 0)) {
            return null;
        }
        budget.text(text.length());
        return text.toString();
    }

    /// For messages.
    public String shortRepr(Object value) {
        String text = value instanceof String || value instanceof Long ? repr(value) : "of type " + typeName(value);
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private boolean repr(Object value, StringBuilder into, int depth) {
        budget.step();
        if (depth > DEEPEST) {
            return false;
        }
        if (into.length() > Budget.LONGEST_TEXT) {
            budget.text(into.length());
        }
        switch (value) {
            case None _ -> into.append("None");
            case Boolean known -> into.append(known ? "True" : "False");
            case Long number -> into.append(number.longValue());
            case Double number -> into.append(decimal(number));
            case String text -> quoted(text, into);
            case PurePath path -> into.append("PosixPath('").append(path.text()).append("')");
            case Bytes bytes -> into.append("b'").append(bytes.text()).append('\'');
            case Duration duration -> into.append(duration(duration));
            case PyList list -> {
                return all(list.items(), "[", "]", into, depth);
            }
            case PyTuple tuple -> {
                return all(tuple.items(), "(", tuple.items().size() == 1 ? ",)" : ")", into, depth);
            }
            case PySet set -> {
                return all(set.items(), set.items().isEmpty() ? "set(" : "{", set.items().isEmpty() ? ")" : "}", into, depth);
            }
            case PyDict dictionary -> {
                return pairs(dictionary.items(), into, depth);
            }
            case EnumMember member -> into.append(member.type().name).append('.').append(member.name());
            case PyClass type -> into.append("<class '").append(type.name).append("'>");
            case pushdesk.model.type.ValueType type -> into.append(type.feastName());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean all(Iterable<Object> items, String open, String close, StringBuilder into, int depth) {
        into.append(open);
        String separator = "";
        for (Object item : items) {
            into.append(separator);
            separator = ", ";
            if (!repr(item, into, depth + 1)) {
                return false;
            }
        }
        into.append(close);
        return true;
    }

    private boolean pairs(Map<Object, Object> items, StringBuilder into, int depth) {
        into.append('{');
        String separator = "";
        for (Map.Entry<Object, Object> item : items.entrySet()) {
            into.append(separator);
            separator = ", ";
            if (!repr(item.getKey(), into, depth + 1)) {
                return false;
            }
            into.append(": ");
            if (!repr(item.getValue(), into, depth + 1)) {
                return false;
            }
        }
        into.append('}');
        return true;
    }

    private static void quoted(String text, StringBuilder into) {
        char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
        into.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> into.append("\\n");
                case '\t' -> into.append("\\t");
                case '\r' -> into.append("\\r");
                case '\\' -> into.append("\\\\");
                default -> into.append(c == quote ? "\\" + c : String.valueOf(c));
            }
        }
        into.append(quote);
    }

    static String decimal(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            String text = Double.toString(number).toLowerCase(java.util.Locale.ROOT).replace(".0e", "e");
            return text.replaceFirst("e(\\d)", "e+$1").replaceFirst("e([+-])(\\d)$", "e$10$2");
        }
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String duration(Duration duration) {
        long days = duration.toDays();
        Duration rest = duration.minusDays(days);
        String clock = "%d:%02d:%02d".formatted(rest.toHours(), rest.toMinutesPart(), rest.toSecondsPart());
        return days == 0 ? clock : days + (Math.abs(days) == 1 ? " day, " : " days, ") + clock;
    }

    /// The name of a value's type, as Python has it.
    public static String typeName(Object value) {
        return switch (value) {
            case null -> "nothing";
            case None _ -> "NoneType";
            case Boolean _ -> "bool";
            case Long _ -> "int";
            case Double _ -> "float";
            case String _ -> "str";
            case Bytes _ -> "bytes";
            case PyList _ -> "list";
            case PyTuple _ -> "tuple";
            case PyDict _ -> "dict";
            case PySet _ -> "set";
            case PyRange _ -> "range";
            case PurePath _ -> "Path";
            case Duration _ -> "timedelta";
            case Bindable _, BoundMethod _ -> "function";
            case Instance instance -> instance.type.name;
            case EnumMember member -> member.type().name;
            case PyClass _ -> "type";
            case PyModule _ -> "module";
            case Unknown _ -> "unknown";
            default -> value.getClass().getSimpleName();
        };
    }
}
