package pushdesk.repo.python.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// What `str.format` does: values put in place of `{}`, `{1}`, `{name.part[key]!r:>8}`.
final class FormatString {
    private static final Pattern PLACE = Pattern.compile("\\{\\{|}}|\\{([^{}:!]{0,200})(![rsa])?(?::((?:[^{}]|\\{[^{}]{0,100}}){0,100}))?}");
    private static final Pattern PATH = Pattern.compile("\\.(\\w+)|\\[([^]]*)]");
    private final Operations python;
    private final Members members;

    FormatString(Operations python, Members members) {
        this.python = python;
        this.members = members;
    }

    /// The text; unknown where a value is, or how it is to be written.
    Object format(String pattern, Arguments arguments) {
        Matcher place = PLACE.matcher(pattern);
        var result = new StringBuilder();
        int next = 0;
        while (place.find()) {
            String replacement = place.group().equals("{{") ? "{" : place.group().equals("}}") ? "}" : null;
            if (replacement == null) {
                String name = place.group(1).strip();
                Object value = value(name.isEmpty() || name.startsWith(".") || name.startsWith("[") ? next++ + name : name, arguments);
                String spec = place.group(3) == null ? "" : place.group(3);
                if (place.group(2) != null && value != null && !(value instanceof Unknown)) {
                    value = place.group(2).equals("!s") ? python.texts.str(value) : python.texts.repr(value);
                }
                replacement = value == null || value instanceof Unknown || spec.contains("{") ? null : python.texts.formatted(value, spec);
                if (replacement == null) {
                    return new Unknown("'" + pattern + "'.format(…)");
                }
            }
            python.budget.text((long) result.length() + replacement.length());
            place.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        place.appendTail(result);
        return result.toString();
    }

    private Object value(String path, Arguments arguments) {
        String name = path.split("[.\\[]", 2)[0];
        Object value = name.matches("\\d{1,4}")
                ? Integer.parseInt(name) < arguments.positional().size() ? arguments.positional().get(Integer.parseInt(name)) : null
                : arguments.named().get(name);
        if (value == null) {
            throw new Raised("KeyError", "the format has no value for '" + name + "'");
        }
        Matcher step = PATH.matcher(path.substring(name.length()));
        while (step.find()) {
            String key = step.group(2);
            value = key == null ? members.get(value, step.group(1)) : members.item(value, key.matches("\\d{1,9}") ? (Object) Long.parseLong(key) : key);
        }
        return value;
    }
}
