package pushdesk.repo.feast;

import java.util.IdentityHashMap;
import java.util.Map;
import pushdesk.model.problem.Problem;
import pushdesk.repo.python.evaluate.Reports;
import pushdesk.repo.python.value.PurePath;
import pushdesk.repo.python.value.Unknown;

/// The name of each object, once decided: as given, else as Feast would infer it, else the name of its variable.
final class Names {
    private final RepoContents contents;
    private final Reports reports;
    private final Map<FeastObject, String> names = new IdentityHashMap<>();

    Names(RepoContents contents, Reports reports) {
        this.contents = contents;
        this.reports = reports;
    }

    String of(FeastObject object) {
        String known = names.get(object);
        if (known == null) {
            known = decide(object);
            names.put(object, known);
        }
        return known;
    }

    private String decide(FeastObject object) {
        Object given = object.argument("name");
        if (given == null && object.kind() == FeastKind.BATCH_SOURCE) {
            given = object.argument("path", "file_url", "table", "table_ref", "collection", "query");
        }
        if (given instanceof String name && !name.isBlank()) {
            return name;
        }
        if (given instanceof PurePath path) {
            return path.text();
        }
        String variable = contents.variable(object);
        String fallback = variable != null ? variable : object.className() + " at " + object.place();
        String reason = given instanceof Unknown unknown ? "its name is known only when the code runs (" + unknown.what() + ")" : "it has no name";
        reports.add(Problem.warning(object.place(), "This " + object.className() + " is shown as '" + fallback + "', since " + reason + ".", "Give it a literal name."));
        return fallback;
    }
}
