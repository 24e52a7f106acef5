package pushdesk.repo.python.library;

import java.util.ArrayList;
import java.util.List;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.object.Callable;
import pushdesk.repo.python.operation.Paths;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyTuple;
import pushdesk.repo.python.value.Unknown;

/// The methods of `pathlib`. Nothing is looked up on the disk; what would need it is unknown.
final class PathMethods {
    private final Budget budget;

    PathMethods(Budget budget) {
        this.budget = budget;
    }

    Object find(PurePath path, String name) {
        String text = path.text();
        return switch (name) {
            case "parent" -> new PurePath(Paths.parent(text));
            case "parents" -> {
                List<Object> parents = new ArrayList<>();
                for (String each = text; !Paths.parent(each).equals(each) && parents.size() < 100; each = Paths.parent(each)) {
                    parents.add(new PurePath(Paths.parent(each)));
                }
                yield new PyTuple(parents);
            }
            case "name" -> Paths.last(text);
            case "stem" -> Paths.last(text).contains(".") ? Paths.last(text).substring(0, Paths.last(text).lastIndexOf('.')) : Paths.last(text);
            case "suffix" -> Paths.last(text).contains(".") ? Paths.last(text).substring(Paths.last(text).lastIndexOf('.')) : "";
            case "parts" -> new PyTuple(new ArrayList<>(List.of(text.split("/"))));
            case "resolve", "absolute", "expanduser" -> (Callable) _ -> new PurePath(Paths.normalized(text));
            case "as_posix", "__str__", "__fspath__" -> (Callable) _ -> text;
            case "as_uri" -> (Callable) _ -> "file://" + text;
            case "joinpath" -> (Callable) arguments -> joined(text, arguments.positional());
            case "with_suffix" -> (Callable) arguments -> arguments.first() instanceof String suffix && Paths.last(text).contains(".")
                    ? new PurePath(text.substring(0, text.lastIndexOf('.')) + suffix) : new Unknown("with_suffix(…)");
            case "with_name" -> (Callable) arguments -> arguments.first() instanceof String other ? new PurePath(Paths.join(Paths.parent(text), other)) : new Unknown("with_name(…)");
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
            path = Paths.join(path, part instanceof PurePath other ? other.text() : (String) part);
            budget.text(path.length());
        }
        return new PurePath(path);
    }
}
