package pushdesk.ui.opening;

import java.nio.file.Path;
import java.time.Clock;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.repo.python.syntax.ParsedFiles;
import pushdesk.repo.registry.RepositoryPlace;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreOptions;

/// Repositories read from their folders and registries, with stores in one directory.
///
/// @param storeDirectory made when it is not there
/// @param clock gives the times of pushes
/// @param parsed what was parsed before
public record EmbeddedEngine(Path storeDirectory, Clock clock, ParsedFiles parsed) implements RepositoryOpener.Engine {

    public EmbeddedEngine(Path storeDirectory) {
        this(storeDirectory, Clock.systemUTC());
    }

    public EmbeddedEngine(Path storeDirectory, Clock clock) {
        this(storeDirectory, clock, new ParsedFiles());
    }

    @Override
    public FeatureRepo read(RepositoryPlace place, Progress progress) {
        return place.read(parsed, progress);
    }

    @Override
    public FeatureStore open(FeatureRepo repo) {
        return FeatureStore.open(repo, storeDirectory, new StoreOptions("a window of Pushdesk", clock));
    }
}
