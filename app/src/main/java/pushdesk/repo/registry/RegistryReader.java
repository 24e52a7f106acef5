package pushdesk.repo.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.StoreConfig;
import pushdesk.model.problem.SourceLocation;

/// Reads registries: files, SQLite files, PostgreSQL. Nothing is written, and no code that lies in one is run.
public final class RegistryReader {
    static final long MOST_BYTES = 100_000_000;
    private static final String POSTGRES_TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";

    /// The projects that the registry holds, by name.
    ///
    /// @throws PushdeskException when it can't be read, with what was found and expected
    public List<String> projects(RegistryLocation location) {
        try (OpenRegistry registry = open(location)) {
            return registry.projects();
        }
    }

    /// One project as it was applied. Every object's place is the registry itself.
    ///
    /// @param project may be empty where the registry holds one only
    /// @throws PushdeskException when the registry can't be read, holds no such project, or several and none was named
    public AppliedRepo read(RegistryLocation location, Optional<String> project) {
        return read(location, project, folderOf(location));
    }

    /// As above, for a registry that belongs to the repository in this folder.
    ///
    /// @param root a real path
    public AppliedRepo read(RegistryLocation location, Optional<String> project, Path root) {
        return read(location, project, root, StoreConfig.UNKNOWN);
    }

    /// As above, for a repository that configures these stores.
    AppliedRepo read(RegistryLocation location, Optional<String> project, Path root, StoreConfig stores) {
        try (OpenRegistry registry = open(location)) {
            List<String> projects = registry.projects();
            String name = chosen(location, projects, project);
            RegistryContent content = registry.content(name);
            var config = new StoreConfig(stores.provider(), stores.onlineStore(), stores.offlineStore(), location.toString());
            FeatureRepo repo = new AppliedObjects(content, place(location, root)).of(name, root, config);
            return new AppliedRepo(repo, projects, content.lastApplied());
        }
    }

    private static String chosen(RegistryLocation location, List<String> projects, Optional<String> project) {
        String held = switch (projects.size()) {
            case 0 -> "no project";
            case 1 -> "the project " + projects.getFirst();
            default -> "the projects " + String.join(", ", projects);
        };
        if (project.isPresent()) {
            if (!projects.contains(project.get())) {
                throw new PushdeskException(ErrorCode.NOT_FOUND, "The registry " + location + " holds " + held + ", not '" + project.get() + "'.");
            }
            return project.get();
        }
        if (projects.size() != 1) {
            throw PushdeskException.invalid("The registry " + location + " holds " + held + "." + (projects.isEmpty() ? "" : " Name one of them."));
        }
        return projects.getFirst();
    }

    private static OpenRegistry open(RegistryLocation location) {
        return switch (location) {
            case RegistryLocation.LocalFile file -> file(file.path());
            case RegistryLocation.Server server ->
                new SqlRegistry(server.url().open(), server.url().toString(), POSTGRES_TABLES, server.url()::failed);
            case RegistryLocation.NotReadHere elsewhere ->
                throw PushdeskException.invalid("The registry lies at " + elsewhere.shown() + ", which is not read here. " + elsewhere.advice());
        };
    }

    private static OpenRegistry file(Path path) {
        String shown = path.toString();
        if (!Files.exists(path)) {
            throw new PushdeskException(ErrorCode.NOT_FOUND, "There is no registry at " + shown + ". 'feast apply' writes it.");
        }
        if (!Files.isRegularFile(path)) {
            throw PushdeskException.invalid(shown + " is not a file. Expected the registry that 'feast apply' writes.");
        }
        try (InputStream input = Files.newInputStream(path)) {
            if (Files.size(path) > MOST_BYTES) {
                throw PushdeskException.invalid(shown + " has " + Files.size(path) / 1_000_000 + " MB; registries of up to " + MOST_BYTES / 1_000_000 + " MB are read.");
            }
            byte[] bytes = input.readNBytes((int) MOST_BYTES);
            return SqliteFile.looksLikeOne(bytes) ? SqliteFile.open(path, shown) : FileRegistry.read(shown, bytes);
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, shown + " can't be read. Expected a registry that this user may read.", e);
        }
    }

    private static Path folderOf(RegistryLocation location) {
        Path folder = location instanceof RegistryLocation.LocalFile file ? file.path().toAbsolutePath().getParent() : Path.of("").toAbsolutePath();
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder; // Opening the registry says what is wrong.
        }
    }

    private static SourceLocation place(RegistryLocation location, Path root) {
        if (location instanceof RegistryLocation.LocalFile file) {
            Path path = file.path().toAbsolutePath();
            try {
                path = path.toRealPath();
            } catch (IOException e) {
                // It was read a moment ago; its name will do.
            }
            return new SourceLocation((path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/'), 0);
        }
        return new SourceLocation(location.toString(), 0);
    }
}
