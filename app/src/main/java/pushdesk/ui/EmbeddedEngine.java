package pushdesk.ui;

import java.nio.file.Path;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreOptions;

/// Repositories read from their folders, with stores in one directory.
///
/// @param storeDirectory made when it is not there
public record EmbeddedEngine(Path storeDirectory) implements RepositoryOpener.Engine {

    @Override
    public FeatureRepo read(Path folder, Progress progress) {
        return FeatureRepoReader.read(folder, progress);
    }

    @Override
    public FeatureStore open(FeatureRepo repo) {
        return FeatureStore.open(repo, storeDirectory, StoreOptions.USUAL.heldBy("a window of Pushdesk"));
    }
}
