package pushdesk.repo.python.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.operation.FormatSpec;
import pushdesk.repo.python.operation.Operations;
import pushdesk.repo.python.value.Arguments;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PyList;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Raised;
import pushdesk.repo.python.value.Unknown;

/// The methods of `str`. One that is given something unknown gives something unknown.
final class TextMethods {
    private final Operations python;
    private final Members members;

    TextMethods(Operations python, Members members) {
        this.python = python;
        this.members = members;
    }

    Object find(String text, String name) {
        Function<Arguments, Object> method = method(text, name);
        if (method == null) {
            return null;
        }
        return (Callable) arguments -> {
            python.budget.steps(cost(text, arguments));
            boolean unknown = !name.equals("format") && !name.equals("join") && arguments.positional().stream().anyMatch(Unknown.class::isInstance);
            if (unknown) {
                return new Unknown("'…'." + name + "(…)");
            }
            Object result = method.apply(arguments);
            if (result instanceof String made) {
                python.budget.text(made.length());
            }
            return result;
        };
    }

    /// Searching a text for another may compare each character of one with each of the other.
    private static long cost(String text, Arguments arguments) {
        long searched = arguments.first() instanceof String other ? other.length() : 1;
        return (text.length() + 1L) * (searched + 1) / 256;
    }

    private Function<Arguments, Object> method(String text, String name) {
        return switch (name) {
            case "lower", "casefold" -> _ -> text.toLowerCase(Locale.ROOT);
            case "upper" -> _ -> text.toUpperCase(Locale.ROOT);
            case "title" -> _ -> words(text);
            case "capitalize" -> _ -> text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
            case "swapcase", "encode", "decode", "translate", "maketrans" -> _ -> new Unknown("'…'." + name + "(…)");
            case "strip" -> arguments -> strip(text, arguments, true, true);
            case "lstrip" -> arguments -> strip(text, arguments, true, false);
            case "rstrip" -> arguments -> strip(text, arguments, false, true);
            case "replace" -> arguments -> replace(text, arguments);
            case "split", "rsplit" -> arguments -> split(text, arguments, name.equals("rsplit"));
            case "splitlines" -> _ -> list(Arrays.asList(text.split("\\R")));
            case "partition" -> arguments -> partition(text, text.indexOf(string(arguments, 0)), string(arguments, 0));
            case "rpartition" -> arguments -> partition(text, text.lastIndexOf(string(arguments, 0)), string(arguments, 0));
            case "join" -> arguments -> join(text, arguments);
            case "format" -> arguments -> new FormatString(python, members).format(text, arguments);
            case "format_map" -> arguments -> new FormatString(python, members).format(text, new Arguments(List.of(), named(arguments.first()), arguments.place()));
            case "startswith" -> arguments -> any(arguments.first(), text::startsWith);
            case "endswith" -> arguments -> any(arguments.first(), text::endsWith);
            case "removeprefix" -> arguments -> text.startsWith(string(arguments, 0)) ? text.substring(string(arguments, 0).length()) : text;
            case "removesuffix" -> arguments -> text.endsWith(string(arguments, 0)) ? text.substring(0, text.length() - string(arguments, 0).length()) : text;
            case "find" -> arguments -> (long) text.indexOf(string(arguments, 0));
            case "rfind" -> arguments -> (long) text.lastIndexOf(string(arguments, 0));
            case "index" -> arguments -> (long) text.indexOf(string(arguments, 0));
            case "count" -> arguments -> string(arguments, 0).isEmpty() ? text.length() + 1L : (long) text.split(Pattern.quote(string(arguments, 0)), -1).length - 1;
            case "ljust" -> arguments -> pad(text, arguments, "<");
            case "rjust" -> arguments -> pad(text, arguments, ">");
            case "center" -> arguments -> pad(text, arguments, "^");
            case "zfill" -> arguments -> FormatSpec.aligned(text, width(arguments), "0", "=");
            case "expandtabs" -> arguments -> text.indexOf('\t') < 0 ? text : new Unknown("expandtabs");
            case "isdigit", "isnumeric", "isdecimal" -> _ -> !text.isEmpty() && text.chars().allMatch(Character::isDigit);
            case "isalpha" -> _ -> !text.isEmpty() && text.chars().allMatch(Character::isLetter);
            case "isalnum" -> _ -> !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
            case "isspace" -> _ -> !text.isEmpty() && text.isBlank();
            case "isupper" -> _ -> text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
            case "islower" -> _ -> text.equals(text.toLowerCase(Locale.ROOT)) && !text.equals(text.toUpperCase(Locale.ROOT));
            case "isidentifier" -> _ -> text.matches("[\\p{L}_][\\p{L}\\p{N}_]*");
            default -> null;
        };
    }

    private static String string(Arguments arguments, int position) {
        if (position < arguments.positional().size() && arguments.positional().get(position) instanceof String text) {
            return text;
        }
        throw Raised.type("a text is expected as argument " + (position + 1));
    }

    private int width(Arguments arguments) {
        if (!(arguments.first() instanceof Long width)) {
            throw Raised.type("a width is expected");
        }
        python.budget.text(width);
        return (int) Math.max(0, width);
    }

    private Object pad(String text, Arguments arguments, String align) {
        String fill = arguments.positional().size() > 1 ? string(arguments, 1) : " ";
        return fill.length() == 1 ? FormatSpec.aligned(text, width(arguments), fill, align) : new Unknown("a padded text");
    }

    private static String words(String text) {
        var result = new StringBuilder();
        boolean within = false;
        for (char c : text.toCharArray()) {
            result.append(within ? Character.toLowerCase(c) : Character.toUpperCase(c));
            within = Character.isLetter(c);
        }
        return result.toString();
    }

    private static Object strip(String text, Arguments arguments, boolean front, boolean back) {
        String what = arguments.first() instanceof String given ? given : null;
        int start = 0;
        int end = text.length();
        while (front && start < end && strips(text.charAt(start), what)) {
            start++;
        }
        while (back && end > start && strips(text.charAt(end - 1), what)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean strips(char c, String what) {
        return what == null ? Character.isWhitespace(c) : what.indexOf(c) >= 0;
    }

    private Object replace(String text, Arguments arguments) {
        String old = string(arguments, 0);
        String replacement = string(arguments, 1);
        if (arguments.positional().size() > 2) {
            return arguments.positional().get(2) instanceof Long count && count == 1
                    ? text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement)) : new Unknown("replace(…)");
        }
        long places = old.isEmpty() ? text.length() + 1L : text.length() / old.length();
        if (places * replacement.length() > Budget.LONGEST_TEXT) {
            places = old.isEmpty() ? places : text.split(Pattern.quote(old), -1).length - 1L;
            python.budget.text(text.length() + places * Math.max(0, replacement.length() - old.length()));
        }
        return text.replace(old, replacement);
    }

    private Object split(String text, Arguments arguments, boolean fromTheEnd) {
        Object separator = arguments.get(0, "sep");
        long most = arguments.get(1, "maxsplit") instanceof Long limit ? limit : -1;
        python.budget.elements(Math.min(text.length() + 1L, Budget.MOST_ELEMENTS));
        if (separator == null || separator == None.NONE) {
            String stripped = text.strip();
            return list(stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("\\s+", most < 0 ? 0 : (int) Math.min(most + 1, Integer.MAX_VALUE))));
        }
        if (!(separator instanceof String between) || between.isEmpty()) {
            throw new Raised("ValueError", "a text can't be split by this");
        }
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(Pattern.quote(between), -1)));
        while (most >= 0 && parts.size() > most + 1) {
            int at = fromTheEnd ? 0 : parts.size() - 2;
            parts.set(at, parts.get(at) + between + parts.remove(at + 1));
            python.budget.text(parts.get(at).length());
        }
        return list(parts);
    }

    private static PyList list(List<String> parts) {
        return new PyList(new ArrayList<>(parts));
    }

    private static PyTuple partition(String text, int at, String separator) {
        return at < 0 ? new PyTuple(List.of(text, "", ""))
                : new PyTuple(List.of(text.substring(0, at), separator, text.substring(at + separator.length())));
    }

    private Object join(String separator, Arguments arguments) {
        if (arguments.first() instanceof Unknown || arguments.first() == null) {
            return new Unknown("'" + separator + "'.join(…)");
        }
        var result = new StringBuilder();
        String between = "";
        for (Object part : python.iteration.of(arguments.first())) {
            if (part instanceof Unknown) {
                return new Unknown("'" + separator + "'.join(…)");
            }
            if (!(part instanceof String text)) {
                throw Raised.type("only texts can be joined");
            }
            python.budget.step();
            if ((long) result.length() + between.length() + text.length() > Budget.LONGEST_TEXT) {
                python.budget.text((long) result.length() + between.length() + text.length());
            }
            result.append(between).append(text);
            between = separator;
        }
        return result.toString();
    }

    private static Object any(Object wanted, java.util.function.Predicate<String> test) {
        return switch (wanted) {
            case String text -> test.test(text);
            case PyTuple tuple -> tuple.items().stream().anyMatch(each -> each instanceof String text && test.test(text));
            case null, default -> new Unknown("startswith(…)");
        };
    }

    private static java.util.Map<String, Object> named(Object dictionary) {
        var named = new java.util.LinkedHashMap<String, Object>();
        if (dictionary instanceof PyDict values) {
            values.items().forEach((key, value) -> named.put(String.valueOf(key), value));
        }
        return named;
    }
}
