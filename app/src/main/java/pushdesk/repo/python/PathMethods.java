package pushdesk.repo.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What `pathlib` and `os.path` do to texts. Nothing is looked up on the disk; what would need it is unknown.
final class PathMethods {
    private final Budget budget;

    PathMethods(Budget budget) {
        this.budget = budget;
    }

    Object find(PurePath path, String name) {
        String text = path.text();
        return switch (name) {
            case "parent" -> new PurePath(parent(text));
            case "parents" -> {
                List<Object> parents = new ArrayList<>();
                for (String each = text; !parent(each).equals(each) && parents.size() < 100; each = parent(each)) {
                    parents.add(new PurePath(parent(each)));
                }
                yield new PyTuple(parents);
            }
            case "name" -> last(text);
            case "stem" -> last(text).contains(".") ? last(text).substring(0, last(text).lastIndexOf('.')) : last(text);
            case "suffix" -> last(text).contains(".") ? last(text).substring(last(text).lastIndexOf('.')) : "";
            case "parts" -> new PyTuple(new ArrayList<>(List.of(text.split("/"))));
            case "resolve", "absolute", "expanduser" -> (Callable) _ -> new PurePath(normalized(text));
            case "as_posix", "__str__", "__fspath__" -> (Callable) _ -> text;
            case "as_uri" -> (Callable) _ -> "file://" + text;
            case "joinpath" -> (Callable) arguments -> joined(text, arguments.positional());
            case "with_suffix" -> (Callable) arguments -> arguments.first() instanceof String suffix && last(text).contains(".")
                    ? new PurePath(text.substring(0, text.lastIndexOf('.')) + suffix) : new Unknown("with_suffix(…)");
            case "with_name" -> (Callable) arguments -> arguments.first() instanceof String other ? new PurePath(join(parent(text), other)) : new Unknown("with_name(…)");
            default -> new Unknown("Path." + name);
        };
    }

    /// The parts put together as a path; unknown when one is.
    Object joined(String first, List<Object> more) {
        String path = first;
        for (Object part : more) {
            if (!(part instanceof String) && !(part instanceof PurePath)) {
                return new Unknown("a path");
            }
            path = join(path, part instanceof PurePath other ? other.text() : (String) part);
            budget.text(path.length());
        }
        return new PurePath(path);
    }

    static String join(String path, String more) {
        if (more.startsWith("/") || path.isEmpty() || path.equals(".")) {
            return more;
        }
        return more.isEmpty() ? path : path.endsWith("/") ? path + more : path + "/" + more;
    }

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String normalized(String path) {
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(part.equals("..") && path.startsWith("/"))) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
