package pushdesk.cli.definitions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import pushdesk.model.PushdeskException;
import pushdesk.repo.registry.AppliedRepo;
import pushdesk.repo.registry.ConfiguredRegistry;
import pushdesk.repo.registry.RegistryLocation;
import pushdesk.repo.registry.RegistryReader;

/// Which registry a command reads, and what of it.
final class RegistryOptions {
    @Option(names = "--outside", description = "Read the registry of feature_store.yaml also where it lies outside the folder or on a server.")
    private boolean outside;

    /// Whether the argument is a registry: a URL, or a file that is not a repository's yaml.
    static boolean isRegistry(String argument) {
        return argument.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")
                || Files.isRegularFile(Path.of(argument)) && !Path.of(argument).endsWith("feature_store.yaml");
    }

    /// @param project the one meant, where it holds several
    AppliedRepo read(String registry, Optional<String> project) {
        return new RegistryReader().read(RegistryLocation.parse(registry, Path.of("")), project);
    }

    /// What was applied of the repository, by its own yaml.
    ///
    /// @param root the folder of the yaml
    /// @param project another one than the yaml names
    AppliedRepo applied(Path root, Optional<String> project) {
        ConfiguredRegistry configured = ConfiguredRegistry.required(root);
        if (!configured.mayBeRead(outside)) {
            throw PushdeskException.invalid("The registry " + configured.location() + " lies outside the folder. With --outside it is read.");
        }
        return configured.read(project, root);
    }
}
