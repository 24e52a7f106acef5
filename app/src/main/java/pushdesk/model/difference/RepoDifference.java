package pushdesk.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pushdesk.model.DataSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.View;

/// What `feast apply` would change: the objects of the definitions against those of a registry.
///
/// @param objects those of the definitions in their order, then those that are applied but no longer defined
public record RepoDifference(List<ObjectDifference> objects) {

    public RepoDifference {
        objects = List.copyOf(objects);
    }

    /// Compares object by object, by name; views of all kinds share their names, and so do sources.
    ///
    /// A property that Feast fills in when it applies is listed as inferred. Descriptions and tags count as properties; places don't.
    public static RepoDifference between(FeatureRepo defined, FeatureRepo applied) {
        Map<String, RepoObject> old = byKey(applied.objects());
        Map<String, RepoObject> current = byKey(defined.objects());
        var objects = new ArrayList<ObjectDifference>();
        current.forEach((key, object) -> objects.add(
                old.containsKey(key) ? ObjectDifference.between(old.get(key), object) : ObjectDifference.added(object)));
        old.forEach((key, object) -> {
            if (!current.containsKey(key)) {
                objects.add(ObjectDifference.removed(object));
            }
        });
        return new RepoDifference(objects);
    }

    /// The objects in this state, in order.
    public List<ObjectDifference> in(ObjectDifference.State state) {
        return objects.stream().filter(object -> object.state() == state).toList();
    }

    /// Whether applying the definitions would change nothing.
    public boolean isNone() {
        return objects.stream().allMatch(object -> object.state() == ObjectDifference.State.SAME);
    }

    /// Where a name is there twice the first counts, as in [FeatureRepo].
    private static Map<String, RepoObject> byKey(Stream<RepoObject> objects) {
        var map = new LinkedHashMap<String, RepoObject>();
        objects.forEach(object -> map.putIfAbsent(family(object) + " " + object.name(), object));
        return map;
    }

    private static String family(RepoObject object) {
        return switch (object) {
            case View view -> "view";
            case DataSource source -> "source";
            default -> object.kind();
        };
    }
}
