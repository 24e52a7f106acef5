package pushdesk.repo.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Problem;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.SourceLocation;
import pushdesk.model.StoreConfig;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.RepoDifference;
import pushdesk.repo.FeatureRepoReader;

/// Reads what a user points at: a folder of definitions, or the file of a registry with what was applied.
///
/// A folder whose `feature_store.yaml` names a registry within it, and that holds no definitions, stands for that registry.
public final class Repositories {
    private static final String CONFIG = "feature_store.yaml";
    private static final int FOLDERS_ABOVE = 3;

    private Repositories() {}

    /// A repository as it was opened.
    ///
    /// @param registry where the objects were applied; empty when they are read from definitions
    /// @param definitions the folder of the definitions they were applied from; empty when there is none, or it was not found
    public record Opened(FeatureRepo repo, Optional<RegistryLocation> registry, Optional<Path> definitions) {}

    public static FeatureRepo read(Path place) {
        return open(place, Progress.NONE).repo();
    }

    /// @param place a folder, a `feature_store.yaml`, or a registry's file
    /// @throws PushdeskException when there is neither a repository nor a registry that can be read
    public static Opened open(Path place, Progress progress) {
        if (isRegistry(place)) {
            return applied(real(place), progress);
        }
        FeatureRepo defined = FeatureRepoReader.read(place, progress);
        if (defined.objects().findAny().isPresent()) {
            return new Opened(defined, Optional.empty(), Optional.of(defined.root()));
        }
        Optional<ConfiguredRegistry> configured = ConfiguredRegistry.of(defined.root());
        if (configured.isPresent() && configured.get().insideFolder() && exists(configured.get().location())) {
            return of(configured.get().read(Optional.empty(), defined.root()), configured.get().location(), Optional.of(defined));
        }
        return new Opened(configured.map(registry -> told(defined, registry.location())).orElse(defined), Optional.empty(), Optional.of(defined.root()));
    }

    /// Whether it is a file that is no `feature_store.yaml`.
    public static boolean isRegistry(Path place) {
        return Files.isRegularFile(place) && !place.endsWith(CONFIG);
    }

    private static Opened applied(Path file, Progress progress) {
        RegistryLocation location = new RegistryLocation.LocalFile(file);
        Path folder = file.getParent();
        for (int i = 0; i < FOLDERS_ABOVE && folder != null; i++, folder = folder.getParent()) {
            if (namedBy(folder, file)) {
                FeatureRepo defined = FeatureRepoReader.read(folder, progress);
                return of(ConfiguredRegistry.required(folder).read(Optional.empty(), defined.root()), location, Optional.of(defined));
            }
        }
        return of(new RegistryReader().read(location, Optional.empty()), location, Optional.empty());
    }

    /// Whether this folder's yaml says that its registry is this file.
    private static boolean namedBy(Path folder, Path file) {
        try {
            return ConfiguredRegistry.of(folder)
                    .filter(configured -> configured.location() instanceof RegistryLocation.LocalFile(Path path) && Files.exists(path) && real(path).equals(file))
                    .isPresent();
        } catch (PushdeskException e) {
            return false; // a yaml that can't be understood names nothing
        }
    }

    /// The stores that the yaml configures are told; what differs from the definitions is listed among the problems.
    private static Opened of(AppliedRepo applied, RegistryLocation location, Optional<FeatureRepo> defined) {
        FeatureRepo repo = applied.repo();
        StoreConfig config = defined.map(FeatureRepo::config).orElse(repo.config());
        boolean any = defined.isPresent() && defined.get().objects().findAny().isPresent();
        List<Problem> differences = any ? differences(RepoDifference.between(defined.get(), repo)) : List.of();
        var shown = with(repo, config, Stream.concat(repo.problems().stream(), differences.stream()).toList());
        return new Opened(shown, Optional.of(location), any ? defined.map(FeatureRepo::root) : Optional.empty());
    }

    private static List<Problem> differences(RepoDifference difference) {
        var problems = new ArrayList<Problem>();
        for (ObjectDifference object : difference.objects()) {
            String name = object.kind() + " '" + object.name() + "'";
            switch (object.state()) {
                case ADDED -> problems.add(Problem.info(object.location(), name + " is defined here and was not applied.", "Run 'feast apply' to apply it."));
                case CHANGED -> problems.add(Problem.info(object.location(), name + " is defined otherwise than it was applied: "
                        + String.join(", ", object.changes().stream().map(change -> change.property()).toList()) + ".", "Run 'feast apply' to apply it."));
                case REMOVED -> problems.add(Problem.info(object.location(), name + " was applied and is no longer defined.", "Running 'feast apply' takes it away."));
                case SAME -> { }
            }
        }
        return problems;
    }

    private static FeatureRepo told(FeatureRepo defined, RegistryLocation location) {
        var problems = new ArrayList<>(defined.problems());
        problems.add(Problem.info(new SourceLocation(CONFIG, 0), "Nothing is defined here; the registry that " + CONFIG + " names, " + location + ", "
                + (location instanceof RegistryLocation.NotReadHere ? "is not read here." : exists(location) ? "lies outside the folder and is not opened unasked." : "is not there."),
                location instanceof RegistryLocation.NotReadHere elsewhere ? elsewhere.advice()
                        : location instanceof RegistryLocation.Server ? "Compare with it, or see 'pushdesk show --applied --outside'." : "Open the registry's file itself."));
        return with(defined, defined.config(), problems);
    }

    private static boolean exists(RegistryLocation location) {
        return location instanceof RegistryLocation.LocalFile(Path path) ? Files.isRegularFile(path) : location instanceof RegistryLocation.Server;
    }

    private static FeatureRepo with(FeatureRepo repo, StoreConfig config, List<Problem> problems) {
        return new FeatureRepo(repo.project(), repo.root(), config, repo.entities(), repo.dataSources(), repo.featureViews(), repo.onDemandFeatureViews(),
                repo.featureServices(), repo.permissions(), problems);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
