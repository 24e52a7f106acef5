package pushdesk.ui.opening;

import pushdesk.model.FeatureRepo;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.watch.FolderWatch;

/// Has the open repository read again whenever its files were written, as long as it is open. FX thread only.
public final class LiveReload implements AutoCloseable {
    private final Runnable reload;
    private FolderWatch watch;

    public LiveReload(Workspace workspace, Runnable reload) {
        this.reload = reload;
        workspace.repoProperty().subscribe((before, now) -> follow(before, now));
    }

    private void follow(FeatureRepo before, FeatureRepo now) {
        if (before != null && now != null && before.root().equals(now.root())) {
            return;
        }
        close();
        watch = now == null ? null : FolderWatch.start(now.root(), reload);
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
