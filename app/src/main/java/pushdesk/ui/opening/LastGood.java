package pushdesk.ui.opening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.DataSource;
import pushdesk.model.Entity;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureService;
import pushdesk.model.FeatureView;
import pushdesk.model.OnDemandFeatureView;
import pushdesk.model.Permission;
import pushdesk.model.RepoObject;
import pushdesk.model.View;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.common.Words;

/// A repository while its files are being edited: what a file can't say while it is broken stays as it was before.
///
/// A file is broken while it has errors that it did not have when it was last sound. Errors it had from the start keep nothing back.
///
/// @param repo what is shown: the definitions as read, with the objects that were kept
/// @param kept the objects that are not in the files as they are now
/// @param sound the errors that each file had when it was last sound
public record LastGood(FeatureRepo repo, Set<RepoObject> kept, Map<String, List<String>> sound) {
    private static final String CONFIG = "feature_store.yaml";

    public LastGood {
        kept = Set.copyOf(kept);
        sound = Map.copyOf(sound);
    }

    /// A repository that was just opened: nothing is kept.
    public static LastGood of(FeatureRepo read) {
        return new LastGood(read, Set.of(), errors(read));
    }

    /// The same repository read again.
    public LastGood after(FeatureRepo read) {
        Map<String, List<String>> now = errors(read);
        Set<String> broken = now.keySet().stream().filter(file -> brokeSince(file, now.get(file))).collect(Collectors.toSet());
        Set<String> defined = read.objects().map(LastGood::key).collect(Collectors.toSet());
        Set<RepoObject> missing = repo.objects()
                .filter(object -> broken.contains(object.info().location().file()) && !defined.contains(key(object)))
                .collect(Collectors.toCollection(HashSet::new));
        missing.addAll(poorer(read, missing));
        var soundNow = new HashMap<>(now);
        broken.forEach(file -> soundNow.put(file, sound.getOrDefault(file, List.of())));
        return new LastGood(merged(read, missing, broken.contains(CONFIG)), missing, soundNow);
    }

    /// What was whole before and now only lacks what a broken file no longer says: a service of a view that is shown as before.
    private List<RepoObject> poorer(FeatureRepo read, Set<RepoObject> missing) {
        Map<String, RepoObject> before = repo.objects().collect(Collectors.toMap(LastGood::key, object -> object, (one, other) -> one));
        List<Problem> lacking = read.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR && !repo.problems().contains(problem))
                .filter(problem -> missing.stream().anyMatch(object -> !isOf(object, problem) && names(problem, object.name()))).toList();
        return read.objects()
                .filter(object -> before.containsKey(key(object)) && !before.get(key(object)).equals(object))
                .filter(object -> lacking.stream().anyMatch(problem -> problem.location().equals(object.info().location())))
                .map(object -> before.get(key(object))).toList();
    }

    private static boolean isOf(RepoObject object, Problem problem) {
        return object.info().location().file().equals(problem.location().file());
    }

    private static boolean names(Problem problem, String name) {
        return problem.message().contains("'" + name + "'") || problem.message().contains("(" + name + ")");
    }

    private boolean brokeSince(String file, List<String> errors) {
        var fresh = new ArrayList<>(errors);
        sound.getOrDefault(file, List.of()).forEach(fresh::remove);
        return !fresh.isEmpty();
    }

    private FeatureRepo merged(FeatureRepo read, Set<RepoObject> missing, boolean keepConfig) {
        if (missing.isEmpty() && !keepConfig) {
            return read;
        }
        return new FeatureRepo(
                keepConfig ? repo.project() : read.project(), read.root(), keepConfig ? repo.config() : read.config(),
                with(Entity.class, read.entities(), missing),
                with(DataSource.class, read.dataSources(), missing),
                with(FeatureView.class, read.featureViews(), missing),
                with(OnDemandFeatureView.class, read.onDemandFeatureViews(), missing),
                with(FeatureService.class, read.featureServices(), missing),
                with(Permission.class, read.permissions(), missing),
                problems(read, missing),
                read.applied());
    }

    /// In the order in which all of them were known before, so that nothing on screen changes places.
    private <T extends RepoObject> List<T> with(Class<T> kind, List<T> read, Set<RepoObject> missing) {
        List<String> before = repo.objects().filter(kind::isInstance).map(LastGood::key).toList();
        Set<String> keptKeys = missing.stream().map(LastGood::key).collect(Collectors.toSet());
        var all = new ArrayList<T>(read.stream().filter(object -> !keptKeys.contains(key(object))).toList());
        repo.objects().filter(missing::contains).filter(kind::isInstance).map(kind::cast).forEach(object -> {
            Set<String> earlier = new HashSet<>(before.subList(0, before.indexOf(key(object))));
            int place = 0;
            for (int i = 0; i < all.size(); i++) {
                place = earlier.contains(key(all.get(i))) ? i + 1 : place;
            }
            all.add(place, object);
        });
        return all;
    }

    private List<Problem> problems(FeatureRepo read, Set<RepoObject> missing) {
        var names = new TreeMap<String, List<String>>();
        missing.forEach(object -> names.computeIfAbsent(object.info().location().file(), file -> new ArrayList<>()).add(object.name()));
        Stream<Problem> told = names.entrySet().stream().map(file -> Problem.warning(
                new SourceLocation(file.getKey(), 0),
                Words.count("reload.kept", file.getValue().size(), file.getValue().stream().sorted().collect(Collectors.joining(", "))),
                Words.text("reload.kept.advice")));
        return Stream.concat(told, read.problems().stream().filter(problem -> !misses(problem, names))).sorted(Comparator.comparing(Problem::severity)).toList();
    }

    /// Whether it is only told since a broken file no longer defines what is shown as before: any new warning about the broken file, and what
    /// others miss of it.
    private boolean misses(Problem problem, Map<String, List<String>> kept) {
        if (repo.problems().contains(problem)) {
            return false;
        }
        String file = problem.location().file();
        return kept.containsKey(file) && problem.severity() != Problem.Severity.ERROR
                || kept.entrySet().stream().filter(other -> !other.getKey().equals(file)).flatMap(other -> other.getValue().stream()).anyMatch(name -> names(problem, name));
    }

    private static Map<String, List<String>> errors(FeatureRepo repo) {
        return repo.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .collect(Collectors.groupingBy(problem -> problem.location().file(), Collectors.mapping(Problem::message, Collectors.toUnmodifiableList())));
    }

    /// Names are shared by views of all kinds, and by sources of all kinds.
    private static String key(RepoObject object) {
        return switch (object) {
            case View view -> "view:";
            case DataSource source -> "source:";
            case Entity entity -> "entity:";
            case FeatureService service -> "service:";
            case Permission permission -> "permission:";
        } + object.name();
    }
}
