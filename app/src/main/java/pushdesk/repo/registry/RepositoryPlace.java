package pushdesk.repo.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.Problem;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.repo.python.syntax.ParsedFiles;

/// What is opened as a repository: the definitions of a folder, or what was applied of them.
///
/// A registry that a folder above it names in its `feature_store.yaml` belongs to that folder, and shares its local store; any other one is a
/// repository of its own. A folder that defines nothing stands for the registry in it that its yaml names.
///
/// @param path the folder, or one above it; or the file of a registry
/// @param applied whether what was applied is meant; the file of a registry holds nothing else
/// @param outside whether the registry that a folder's yaml names is read also where it lies elsewhere
/// @param project the one meant; empty for that of the yaml, or for the only one
public record RepositoryPlace(Path path, boolean applied, boolean outside, Optional<String> project) {
    private static final int MOST_LEVELS = 6;

    /// What its user has to say before it can be read.
    public sealed interface Question {
        /// Which of the projects that a registry holds.
        record Project(RegistryLocation registry, List<String> projects) implements Question {}

        /// Whether a registry outside of the folder that names it may be read.
        record Outside(RegistryLocation registry) implements Question {}
    }

    /// @param root the folder that names the registry; the registry's own file where none does
    private record Found(RegistryLocation location, Path root, Optional<ConfiguredRegistry> configured) {}

    /// The definitions of a folder, or the objects of a registry's file.
    public static RepositoryPlace of(Path given) {
        boolean registry = Files.isRegularFile(given) && !FeatureRepoReader.isConfiguration(given);
        return new RepositoryPlace(given, registry, registry, Optional.empty());
    }

    /// What was applied of the definitions in a folder.
    public static RepositoryPlace appliedOf(Path folder) {
        return new RepositoryPlace(folder, true, false, Optional.empty());
    }

    /// The same with an answer to [Question.Project].
    public RepositoryPlace of(String chosen) {
        return new RepositoryPlace(path, applied, outside, Optional.of(chosen));
    }

    /// The same with a yes to [Question.Outside].
    public RepositoryPlace alsoOutside() {
        return new RepositoryPlace(path, applied, true, project);
    }

    /// Empty when it can be read as it is.
    ///
    /// @throws PushdeskException as [#read] does
    public Optional<Question> question() {
        if (!applied) {
            return Optional.empty();
        }
        Found found = found();
        if (found.configured().isPresent() && !found.configured().get().mayBeRead(outside)) {
            return Optional.of(new Question.Outside(found.location()));
        }
        if (project.isPresent()) {
            return Optional.empty();
        }
        List<String> projects = new RegistryReader().projects(found.location());
        boolean known = projects.size() < 2 || found.configured().map(ConfiguredRegistry::project).filter(projects::contains).isPresent();
        return known ? Optional.empty() : Optional.of(new Question.Project(found.location(), projects));
    }

    /// The repository as it stands there now.
    ///
    /// @throws PushdeskException when there is none, or a registry can't be read, holds no such project, or several and none was named
    public FeatureRepo read(Progress progress) {
        return read(new ParsedFiles(), progress);
    }

    /// @param parsed what was parsed before, so that only files that were written since are parsed
    /// @throws PushdeskException when there is none, or a registry can't be read, holds no such project, or several and none was named
    public FeatureRepo read(ParsedFiles parsed, Progress progress) {
        if (!applied) {
            FeatureRepo defined = FeatureRepoReader.read(path, parsed, progress);
            return stoodFor(defined).map(registry -> registry.read(parsed, progress)).orElse(defined);
        }
        progress.phase("Reading the registry");
        Found found = found();
        var reader = new RegistryReader();
        Optional<String> usual = found.configured().map(ConfiguredRegistry::project)
                .filter(name -> !Files.isRegularFile(path) || reader.projects(found.location()).contains(name));
        StoreConfig stores = found.configured().map(configured -> FeatureRepoReader.configuration(found.root())).orElse(StoreConfig.UNKNOWN);
        return reader.read(found.location(), project.or(() -> usual), found.root(), stores).repo();
    }

    private static Optional<RepositoryPlace> stoodFor(FeatureRepo defined) {
        if (defined.objects().findAny().isPresent() || defined.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            return Optional.empty();
        }
        try {
            return ConfiguredRegistry.of(defined.root())
                    .filter(configured -> configured.insideFolder() && configured.location() instanceof RegistryLocation.LocalFile(Path file) && Files.isRegularFile(file))
                    .map(configured -> appliedOf(defined.root()));
        } catch (PushdeskException e) {
            return Optional.empty(); // a yaml that says nothing of a registry
        }
    }

    /// The same by real paths and the project found, so that what it means stays what it is.
    ///
    /// @param read what was read here
    public RepositoryPlace found(FeatureRepo read) {
        boolean registry = Files.isRegularFile(path) && !FeatureRepoReader.isConfiguration(path);
        return new RepositoryPlace(registry ? real(path) : read.root(), read.applied().isPresent(), outside, read.applied().map(from -> read.project()));
    }

    /// The file that holds what was applied; empty where definitions are meant, or no file of this computer holds it.
    ///
    /// @throws PushdeskException when the folder names none
    public Optional<Path> registryFile() {
        return applied && found().location() instanceof RegistryLocation.LocalFile(Path file) ? Optional.of(file) : Optional.empty();
    }

    private Found found() {
        if (!Files.isRegularFile(path) || FeatureRepoReader.isConfiguration(path)) {
            Path root = FeatureRepoReader.root(path);
            ConfiguredRegistry configured = ConfiguredRegistry.required(root);
            return new Found(configured.location(), root, Optional.of(configured));
        }
        Path file = real(path);
        return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent).limit(MOST_LEVELS)
                .flatMap(folder -> naming(file, folder).map(configured -> new Found(new RegistryLocation.LocalFile(file), folder, Optional.of(configured))).stream())
                .findFirst()
                .orElseGet(() -> new Found(new RegistryLocation.LocalFile(file), file, Optional.empty()));
    }

    /// The registry of the folder's yaml, if that is this file. Its user named the file, so it may be read.
    private static Optional<ConfiguredRegistry> naming(Path file, Path folder) {
        try {
            return ConfiguredRegistry.of(folder)
                    .filter(configured -> configured.location() instanceof RegistryLocation.LocalFile(Path named) && real(named).equals(file))
                    .map(configured -> new ConfiguredRegistry(configured.project(), configured.location(), true));
        } catch (PushdeskException e) {
            return Optional.empty(); // a yaml that says nothing of it
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize(); // opening it says what is wrong
        }
    }
}
