package pushdesk.repo.feast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushdesk.model.ObjectInfo;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.object.Instance;
import pushdesk.repo.python.value.None;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.PyDict;
import pushdesk.repo.python.value.PySequence;
import pushdesk.repo.python.value.Unknown;

/// The arguments of one object as the types the model wants. What is not known is told and left empty.
record Given(FeastObject object, String name, Reports reports) {
    private static final int MOST_PAIRS = 500;

    Object value(String... names) {
        return object.argument(names);
    }

    /// A text or path; empty when it was not given or is not known.
    String text(String... names) {
        return switch (value(names)) {
            case String text -> text;
            case PurePath path -> path.text();
            case Unknown unknown -> {
                unknown(names[0], unknown);
                yield "";
            }
            case null, default -> "";
        };
    }

    boolean flag(String argument, boolean otherwise) {
        return switch (value(argument)) {
            case Boolean known -> known;
            case Unknown unknown -> {
                unknown(argument, unknown);
                yield otherwise;
            }
            case null, default -> otherwise;
        };
    }

    /// The elements of a list, tuple or dictionary; instances of derived classes as what they derive from.
    List<Object> list(String... names) {
        return switch (value(names)) {
            case PySequence sequence -> plain(sequence.items());
            case PyDict dictionary -> plain(dictionary.items().values());
            case Unknown unknown -> {
                unknown(names[0], unknown);
                yield List.of();
            }
            case null -> List.of();
            case Object single -> plain(List.of(single));
        };
    }

    private static List<Object> plain(Iterable<Object> items) {
        var plain = new ArrayList<Object>();
        items.forEach(item -> plain.add(item instanceof Instance instance && instance.nativePart() != null ? instance.nativePart() : item));
        return plain;
    }

    /// A dictionary of texts; numbers and truth values are written out, what is not known is left out.
    Map<String, String> map(String... names) {
        var map = new LinkedHashMap<String, String>();
        switch (value(names)) {
            case PyDict dictionary -> dictionary.items().entrySet().stream().limit(MOST_PAIRS).forEach(pair -> {
                Object value = pair.getValue();
                if (pair.getKey() instanceof String text && (value instanceof String || value instanceof Number || value instanceof Boolean)) {
                    map.put(text, value instanceof Boolean known ? known ? "True" : "False" : value.toString());
                }
            });
            case Unknown unknown -> unknown(names[0], unknown);
            case null, default -> { }
        }
        return map;
    }

    /// A duration; a number means seconds. [Duration#ZERO] when nothing is said, or it is not known.
    Duration duration(String argument) {
        return switch (value(argument)) {
            case Duration duration -> duration;
            case Long seconds -> Duration.ofSeconds(Math.clamp(seconds, 0, 1L << 40));
            case Double seconds when seconds > 0 && seconds < 1e12 -> Duration.ofMillis((long) (seconds * 1000));
            case Unknown unknown -> {
                unknown(argument, unknown);
                yield Duration.ZERO;
            }
            case null, default -> Duration.ZERO;
        };
    }

    ObjectInfo info() {
        return new ObjectInfo(text("description"), map("tags", "labels"), text("owner"), object.place());
    }

    private void unknown(String argument, Unknown value) {
        reports.add(Problem.warning(object.place(), object.className() + " '" + name + "': its " + argument + " is known only when the code runs (" + value.what() + ").",
                "Give it literally, or with a default, if it is to be seen here."));
    }

    static boolean isNothing(Object value) {
        return value == null || value == None.NONE;
    }
}
