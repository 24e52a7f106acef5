package pushdesk.repo.python.evaluate;

import java.util.Locale;
import pushdesk.repo.python.syntax.Syntax;
import pushdesk.repo.python.value.Bytes;
import pushdesk.repo.python.value.Unknown;

/// Values written out: numbers, texts, f-strings.
public final class Literals {
    private final Interpreter python;

    Literals(Interpreter python) {
        this.python = python;
    }

    Object integer(Syntax node) {
        return whole(node.text());
    }

    /// A [Long]; an [Unknown] for a number of more than 64 bits.
    public static Object whole(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            return switch (digits.length() > 1 ? digits.substring(0, 2) : "") {
                case "0x" -> Long.parseLong(digits.substring(2), 16);
                case "0o" -> Long.parseLong(digits.substring(2), 8);
                case "0b" -> Long.parseLong(digits.substring(2), 2);
                default -> Long.parseLong(digits);
            };
        } catch (NumberFormatException e) {
            return new Unknown("a number of more than 64 bits");
        }
    }

    Object decimal(Syntax node) {
        try {
            return Double.parseDouble(node.text().replace("_", ""));
        } catch (NumberFormatException e) {
            return new Unknown("a complex number");
        }
    }

    /// A text, or texts side by side; an [Unknown] where an f-string holds something unknown.
    Object text(Syntax node, Frame frame) {
        if (node.remembered instanceof Constant(Object constant)) {
            return constant;
        }
        var text = new StringBuilder();
        boolean constant = true;
        boolean bytes = false;
        for (Syntax part : node.is("string") ? new Syntax[] {node} : node.children) {
            String prefix = prefix(part);
            bytes |= prefix.contains("b");
            for (Syntax piece : part.children) {
                if (piece.is("string_content")) {
                    text.append(content(piece.text(), prefix));
                } else if (piece.is("interpolation")) {
                    constant = false;
                    String value = interpolated(piece, frame);
                    if (value == null) {
                        return new Unknown(node.brief());
                    }
                    python.budget.text((long) text.length() + value.length());
                    text.append(value);
                }
            }
        }
        Object value = bytes ? new Bytes(text.toString()) : text.toString();
        if (constant) {
            node.remembered = new Constant(value);
        } else {
            python.budget.text(text.length());
        }
        return value;
    }

    private record Constant(Object value) {}

    private static String prefix(Syntax string) {
        Syntax start = string.childOfType("string_start");
        return start == null ? "" : start.text().toLowerCase(Locale.ROOT);
    }

    private static String content(String raw, String prefix) {
        String text = prefix.contains("f") ? raw.replace("{{", "{").replace("}}", "}") : raw;
        text = text.replace("\r\n", "\n");
        return prefix.contains("r") || text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        var result = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                result.append(c);
                continue;
            }
            char kind = text.charAt(at++);
            switch (kind) {
                case '\n' -> { }
                case 'n' -> result.append('\n');
                case 't' -> result.append('\t');
                case 'r' -> result.append('\r');
                case '\\', '\'', '"' -> result.append(kind);
                case 'a' -> result.append('\u0007');
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'v' -> result.append('\u000b');
                case 'x' -> at = code(text, at, 2, 16, result);
                case 'u' -> at = code(text, at, 4, 16, result);
                case 'U' -> at = code(text, at, 8, 16, result);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> at = octal(text, at - 1, result);
                default -> result.append('\\').append(kind);
            }
        }
        return result.toString();
    }

    private static int octal(String text, int at, StringBuilder into) {
        int end = at;
        while (end < text.length() && end < at + 3 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        return code(text, at, end - at, 8, into);
    }

    private static int code(String text, int at, int digits, int radix, StringBuilder into) {
        int end = Math.min(text.length(), at + digits);
        try {
            into.appendCodePoint(Integer.parseInt(text.substring(at, end), radix));
        } catch (IllegalArgumentException e) {
            into.append(text, at, end);
        }
        return end;
    }

    private String interpolated(Syntax node, Frame frame) {
        Syntax expression = node.child("expression");
        if (expression == null) {
            return null;
        }
        Object value = python.expressions.evaluate(expression, frame);
        Syntax conversion = node.child("type_conversion");
        if (conversion != null) {
            value = conversion.text().equals("!s") ? python.texts.str(value) : python.texts.repr(value);
        }
        String spec = spec(node.child("format_specifier"), frame);
        String text = value == null || spec == null ? null : python.texts.formatted(value, spec);
        return text == null || !node.slice(expression.end(), node.end()).stripLeading().startsWith("=") ? text : expression.text() + "=" + text;
    }

    /// The format after the colon, its own places filled; null when it is not known.
    private String spec(Syntax node, Frame frame) {
        if (node == null) {
            return "";
        }
        var spec = new StringBuilder();
        int at = node.start() + 1;
        for (Syntax inner : node.children) {
            Syntax expression = inner.child("expression");
            String value = expression == null ? null : python.texts.str(python.expressions.evaluate(expression, frame));
            if (value == null) {
                return null;
            }
            spec.append(node.slice(at, inner.start())).append(value);
            at = inner.end();
        }
        return spec.append(node.slice(at, node.end())).toString();
    }
}
