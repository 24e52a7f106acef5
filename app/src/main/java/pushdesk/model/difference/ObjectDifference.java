package pushdesk.model.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.SourceLocation;

/// One object, defined and applied.
///
/// @param kind Feast's class, as defined where it is defined
/// @param changes the properties that differ; empty for an object that is only on one side
/// @param inferred the properties that Feast filled in when it applied the object
/// @param location where it is defined, else the registry
public record ObjectDifference(String kind, String name, State state, List<PropertyChange> changes, List<PropertyChange> inferred, SourceLocation location) {

    /// `ADDED`, defined and not applied; `CHANGED`, applied in another form; `REMOVED`, applied and no longer defined; `SAME`, as applied.
    public enum State { ADDED, CHANGED, REMOVED, SAME }

    public ObjectDifference {
        changes = List.copyOf(changes);
        inferred = List.copyOf(inferred);
    }

    static ObjectDifference added(RepoObject defined) {
        return new ObjectDifference(defined.kind(), defined.name(), State.ADDED, List.of(), List.of(), defined.info().location());
    }

    static ObjectDifference removed(RepoObject applied) {
        return new ObjectDifference(applied.kind(), applied.name(), State.REMOVED, List.of(), List.of(), applied.info().location());
    }

    static ObjectDifference between(RepoObject applied, RepoObject defined) {
        if (applied.equals(defined)) {
            return new ObjectDifference(defined.kind(), defined.name(), State.SAME, List.of(), List.of(), defined.info().location());
        }
        Map<String, String> old = ObjectProperties.of(applied);
        Map<String, String> current = ObjectProperties.of(defined);
        var changes = new ArrayList<PropertyChange>();
        var inferred = new ArrayList<PropertyChange>();
        var names = new LinkedHashSet<>(current.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            var change = new PropertyChange(name, old.getOrDefault(name, ""), current.getOrDefault(name, ""));
            if (!change.applied().equals(change.defined())) {
                (Inference.explains(change, defined) ? inferred : changes).add(change);
            }
        }
        State state = changes.isEmpty() ? State.SAME : State.CHANGED;
        return new ObjectDifference(defined.kind(), defined.name(), state, changes, inferred, defined.info().location());
    }
}
