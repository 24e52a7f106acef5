package pushdesk.repo.registry;

import java.util.List;

/// A registry while it is read.
sealed interface OpenRegistry extends AutoCloseable permits FileRegistry, SqlRegistry {

    /// By name.
    List<String> projects();

    RegistryContent content(String project);

    @Override
    void close();
}
