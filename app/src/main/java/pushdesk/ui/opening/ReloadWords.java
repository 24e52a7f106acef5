package pushdesk.ui.opening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.PropertyChange;
import pushdesk.model.difference.RepoDifference;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Words;

/// What reading a repository again brought, in a line or two: a few changes are told whole, more by the names of their objects, many are counted.
final class ReloadWords {
    private static final int NAMED = 3;
    private static final int LONGEST = 40;
    private static final int LONGEST_CHANGES = 120;

    private ReloadWords() {}

    /// Empty when nothing changed but places in files.
    static Optional<Notice> of(LastGood before, LastGood now) {
        var difference = RepoDifference.between(now.repo(), before.repo());
        String changes = Stream.<BiFunction<State, List<ObjectDifference>, String>>of(
                        (state, objects) -> part(state, objects, ReloadWords::changed), (state, objects) -> part(state, objects, ObjectDifference::name), ReloadWords::counted)
                .map(words -> changes(difference, words))
                .reduce((fuller, shorter) -> fuller.length() <= LONGEST_CHANGES ? fuller : shorter).orElseThrow();
        Set<RepoObject> newlyKept = now.kept().stream().filter(object -> !before.kept().contains(object)).collect(Collectors.toSet());
        if (!newlyKept.isEmpty()) {
            String files = newlyKept.stream().map(object -> object.info().location().file()).distinct().sorted().collect(Collectors.joining(", "));
            return Optional.of(Notice.warning((sentence(changes) + " " + Words.count("reload.broken", newlyKept.size(), files,
                    names(newlyKept.stream().map(RepoObject::name).sorted().toList()))).strip()));
        }
        String mended = before.kept().isEmpty() || !now.kept().isEmpty() ? "" : Words.text("reload.mended");
        String problems = problems(before.repo(), now.repo());
        String text = String.join(" ", Stream.of(mended, sentence(changes), problems).filter(part -> !part.isEmpty()).toList());
        return text.isEmpty() ? Optional.empty() : Optional.of(Notice.info(text));
    }

    private static String changes(RepoDifference difference, BiFunction<State, List<ObjectDifference>, String> words) {
        return Stream.of(State.ADDED, State.CHANGED, State.REMOVED)
                .filter(state -> !difference.in(state).isEmpty())
                .map(state -> words.apply(state, difference.in(state)))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(String changes) {
        return changes.isEmpty() ? "" : Words.text("reload.changes", changes);
    }

    private static String problems(FeatureRepo before, FeatureRepo now) {
        int were = before.problems().size();
        int are = now.problems().size();
        return were == are ? "" : Words.text("reload.problems", Words.count("count.problems", are), were);
    }

    /// `added a, b, c and 4 more`, `changed a (rate Float32 → Float64)`
    ///
    /// @param changed what is said of an object that was changed
    private static String part(State state, List<ObjectDifference> objects, Function<ObjectDifference, String> changed) {
        return switch (state) {
            case ADDED -> Words.text("reload.added", names(objects.stream().map(ObjectDifference::name).toList()));
            case CHANGED -> Words.text("reload.changed", names(objects.stream().map(changed).toList()));
            case REMOVED -> Words.text("reload.removed", names(objects.stream().map(ObjectDifference::name).toList()));
            case SAME -> "";
        };
    }

    /// `12 added`
    private static String counted(State state, List<ObjectDifference> objects) {
        return switch (state) {
            case ADDED -> Words.text("reload.added.count", objects.size());
            case CHANGED -> Words.text("reload.changed.count", objects.size());
            case REMOVED -> Words.text("reload.removed.count", objects.size());
            case SAME -> "";
        };
    }

    private static String changed(ObjectDifference object) {
        return Words.text("reload.object", object.name(), names(object.changes().stream().map(ReloadWords::change).toList()));
    }

    /// A column goes by its own name; the `applied` of a change is what was read before.
    private static String change(PropertyChange change) {
        String name = change.property().replaceFirst("^(schema|entity_columns|features)\\.", "");
        if (change.applied().isEmpty()) {
            return Words.text("reload.property-added", name, shortened(change, change.defined()));
        }
        if (change.defined().isEmpty()) {
            return Words.text("reload.property-removed", name);
        }
        return Words.text("reload.property-changed", name, shortened(change, change.applied()), shortened(change, change.defined()));
    }

    private static String shortened(PropertyChange change, String value) {
        return Formats.middle(Formats.value(change, value).strip().replaceAll("\\s+", " "), LONGEST);
    }

    private static String names(List<String> names) {
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? Words.text("reload.more", named, names.size() - NAMED) : named;
    }
}
