package pushdesk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.RepoObject;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.ObjectDifference.State;
import pushdesk.model.difference.RepoDifference;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Notice;

/// What reading a repository again brought, in a sentence or two.
final class ReloadWords {
    private static final int NAMED = 3;

    private ReloadWords() {}

    /// Empty when nothing changed but places in files.
    static Optional<Notice> of(LastGood before, LastGood now) {
        var difference = RepoDifference.between(now.repo(), before.repo());
        String changes = Stream.of(State.ADDED, State.CHANGED, State.REMOVED)
                .map(state -> part(state.name().toLowerCase(Locale.ROOT), difference.in(state).stream().map(ObjectDifference::name).toList()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        Set<RepoObject> newlyKept = now.kept().stream().filter(object -> !before.kept().contains(object)).collect(Collectors.toSet());
        if (!newlyKept.isEmpty()) {
            String files = newlyKept.stream().map(object -> object.info().location().file()).distinct().sorted().collect(Collectors.joining(", "));
            return Optional.of(Notice.warning(sentence(changes) + files + " is broken: "
                    + names(newlyKept.stream().map(RepoObject::name).sorted().toList()) + (newlyKept.size() == 1 ? " is" : " are") + " shown as before."));
        }
        String mended = before.kept().isEmpty() || !now.kept().isEmpty() ? "" : "The files can be read again. ";
        String problems = problems(before.repo(), now.repo());
        String text = mended + sentence(changes) + problems;
        return text.isEmpty() ? Optional.empty() : Optional.of(Notice.info(text.strip()));
    }

    private static String sentence(String changes) {
        return changes.isEmpty() ? "" : "Definitions reloaded: " + changes + ". ";
    }

    private static String problems(FeatureRepo before, FeatureRepo now) {
        int were = before.problems().size();
        int are = now.problems().size();
        return were == are ? "" : Formats.count(are, "problem", "problems") + " now, " + Formats.count(were) + " before.";
    }

    /// `added a, b, c and 4 more`
    private static String part(String word, List<String> names) {
        return names.isEmpty() ? "" : word + " " + names(names);
    }

    private static String names(List<String> names) {
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? named + " and " + Formats.count(names.size() - NAMED) + " more" : named;
    }
}
