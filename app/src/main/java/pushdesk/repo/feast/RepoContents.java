package pushdesk.repo.feast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.object.Instance;

/// What Feast would register of a repository (`repo_operations.py`, `parse_repo`): objects that are attributes of its modules, each once,
/// and the batch and stream sources reached through them.
public final class RepoContents {
    private static final int MOST = 20_000;
    private final Set<FeastObject> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<FeastObject, String> variables = new IdentityHashMap<>();
    private final List<FeastObject> objects = new ArrayList<>();
    private final Map<String, Integer> fileOrder = new HashMap<>();
    private final Map<Set<FeastKind>, List<FeastObject>> sorted = new HashMap<>();
    private final Reports reports;
    private boolean full;

    public RepoContents(Reports reports) {
        this.reports = reports;
    }

    /// Takes a module's attributes.
    public void add(String file, Map<Object, Object> attributes) {
        fileOrder.put(file, fileOrder.size());
        sorted.clear();
        attributes.forEach((name, value) -> {
            Object plain = value instanceof Instance instance ? instance.nativePart() : value;
            if (plain instanceof FeastObject object && object.kind() != FeastKind.FIELD && object.kind() != FeastKind.PART) {
                variables.putIfAbsent(object, (String) name);
                add(object);
            }
        });
    }

    private void add(FeastObject object) {
        if (objects.size() >= MOST) {
            if (!full) {
                full = true;
                reports.add(Problem.error(object.place(), "The repository defines more than " + MOST + " objects; this one and those after it are left out.", "Divide the repository."));
            }
            return;
        }
        if (!known.add(object)) {
            return;
        }
        objects.add(object);
        if (object.kind().isStoredView() || object.kind() == FeastKind.PUSH_SOURCE || object.kind() == FeastKind.STREAM_SOURCE) {
            for (String argument : List.of("source", "batch_source", "stream_source", "sink_source", "input")) {
                if (object.argument(argument) instanceof FeastObject source && source.kind().isSource()) {
                    add(source);
                }
            }
        }
        if (object.kind() == FeastKind.ON_DEMAND_FEATURE_VIEW) {
            new Given(object, "", new Reports()).list("sources", "inputs").forEach(source -> {
                if (source instanceof FeastObject request && request.kind() == FeastKind.REQUEST_SOURCE) {
                    add(request);
                }
            });
        }
    }

    /// The registered objects of a kind, in the order of files, then lines.
    List<FeastObject> of(FeastKind... kinds) {
        return sorted.computeIfAbsent(Set.of(kinds), this::sorted);
    }

    private List<FeastObject> sorted(Set<FeastKind> wanted) {
        return objects.stream()
                .filter(object -> wanted.contains(object.kind()))
                .sorted(java.util.Comparator.comparingInt((FeastObject object) -> fileOrder.getOrDefault(object.place().file(), Integer.MAX_VALUE))
                        .thenComparingInt(object -> object.place().line()))
                .toList();
    }

    boolean isRegistered(FeastObject object) {
        return known.contains(object);
    }

    /// The variable that holds an object, or null.
    String variable(FeastObject object) {
        return variables.get(object);
    }
}
