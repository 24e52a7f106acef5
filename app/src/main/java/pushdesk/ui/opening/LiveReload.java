package pushdesk.ui.opening;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import pushdesk.model.FeatureRepo;
import pushdesk.ui.common.watch.FolderWatch;
import pushdesk.ui.workspace.Workspace;

/// Has the open repository read again whenever its files were written, as long as it is open. FX thread only.
public final class LiveReload implements AutoCloseable {
    private final Supplier<Optional<Path>> registry;
    private final Runnable reload;
    private FolderWatch watch;

    /// @param registry the file that the open repository is read from, where it is one
    public LiveReload(Workspace workspace, Supplier<Optional<Path>> registry, Runnable reload) {
        this.registry = registry;
        this.reload = reload;
        workspace.repoProperty().subscribe((before, now) -> follow(before, now));
    }

    private void follow(FeatureRepo before, FeatureRepo now) {
        if (before != null && now != null && before.root().equals(now.root()) && registryOf(before).equals(registryOf(now))) {
            return;
        }
        close();
        watch = now == null ? null : FolderWatch.start(now.root(), now.applied().isPresent() ? registry.get() : Optional.empty(), reload);
    }

    private static Optional<String> registryOf(FeatureRepo repo) {
        return repo.applied().map(FeatureRepo.Applied::registry);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
