package pushdesk.repo.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.repo.EnvironmentVariables;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The registry that a folder's `feature_store.yaml` names.
///
/// @param project the project of that file
/// @param insideFolder whether it lies in the folder. One that lies elsewhere (another folder, a server) is read only when the user asks for
///     it: a folder from a stranger must not make Pushdesk open files or connections
public record ConfiguredRegistry(String project, RegistryLocation location, boolean insideFolder) {
    private static final String DEFAULT = "data/registry.db";
    private static final long MOST_BYTES = 1_000_000;

    /// Reads the folder's yaml; empty when the folder has none, or none that names a project.
    ///
    /// @throws PushdeskException when what it says of its registry can't be understood
    public static Optional<ConfiguredRegistry> of(Path folder) {
        return of(folder, System::getenv);
    }

    /// As above, for who needs one.
    ///
    /// @throws PushdeskException also when there is none
    public static ConfiguredRegistry required(Path folder) {
        return of(folder).orElseThrow(() -> PushdeskException.invalid(
                folder.resolve("feature_store.yaml") + " names no project, so what was applied can't be told. Name the registry itself."));
    }

    /// Whether it may be read.
    ///
    /// @param outside whether the user asked for one that lies elsewhere
    public boolean mayBeRead(boolean outside) {
        return insideFolder || outside || location instanceof RegistryLocation.NotReadHere; // which is told by reading it
    }

    /// What was applied.
    ///
    /// @param other another project than that of the yaml
    public AppliedRepo read(Optional<String> other, Path folder) {
        return new RegistryReader().read(location, Optional.of(other.orElse(project)), folder);
    }

    /// @param environment gives null for a variable that is not set
    static Optional<ConfiguredRegistry> of(Path folder, Function<String, String> environment) {
        Path file = folder.resolve("feature_store.yaml");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES || !inside(file, folder)) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            JsonNode yaml = new YAMLMapper().readTree(EnvironmentVariables.expanded(text, environment));
            String project = yaml.path("project").asString("");
            return project.isEmpty() ? Optional.empty() : Optional.of(read(project, yaml.path("registry"), folder));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, file + " can't be read.", e);
        }
    }

    private static ConfiguredRegistry read(String project, JsonNode registry, Path folder) {
        String type = registry.isObject() ? registry.path("registry_type").asString("file") : "file";
        String path = registry.isObject() ? registry.path("path").asString("") : registry.asString(DEFAULT);
        RegistryLocation location = switch (type) {
            case "file", "sql" -> RegistryLocation.parse(set(path), folder);
            default -> new RegistryLocation.NotReadHere("a registry of type '" + type + "'", "Registry files, SQLite files and PostgreSQL are read.");
        };
        return new ConfiguredRegistry(project, location, location instanceof RegistryLocation.LocalFile(Path local) && inside(local, folder));
    }

    private static String set(String path) {
        if (path.isBlank()) {
            throw PushdeskException.invalid("feature_store.yaml gives its registry no path.");
        }
        if (path.contains("://")) {
            EnvironmentVariables.firstIn(path).ifPresent(name -> {
                throw PushdeskException.invalid("The registry in feature_store.yaml needs the environment variable " + name + ", which is not set.");
            });
        }
        return path;
    }

    private static boolean inside(Path file, Path folder) {
        try {
            Path root = folder.toRealPath();
            Path place = Files.exists(file) ? file.toRealPath() : root.resolve(folder.toAbsolutePath().normalize().relativize(file)).normalize();
            return place.startsWith(root);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
