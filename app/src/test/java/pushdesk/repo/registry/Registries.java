package pushdesk.repo.registry;

import java.nio.file.Path;
import java.util.Optional;

/// Registries that real Feast wrote.
final class Registries {

    private Registries() {}

    static Path file(String name) {
        return Path.of("src/test/resources/registries", name + ".db").toAbsolutePath();
    }

    static RegistryLocation at(String name) {
        return new RegistryLocation.LocalFile(file(name));
    }

    static AppliedRepo applied(String name) {
        return new RegistryReader().read(at(name), Optional.empty());
    }
}
