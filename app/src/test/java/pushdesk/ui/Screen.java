package pushdesk.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushSource;
import pushdesk.model.push.PushMode;
import pushdesk.store.Batches;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreOptions;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.workspace.Workspace;

/// An open repository with its store, for the view-models of screens.
public final class Screen implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    public final Workspace workspace = new Workspace();
    public final SameThreadTasks tasks = new SameThreadTasks();
    public final Notices notices = new Notices();
    public final FeatureStore store;
    private final FeatureRepo repo;

    public Screen(FeatureRepo repo) {
        this.repo = repo;
        store = FeatureStore.inMemory(repo, new StoreOptions("a test", Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    public Screen open() {
        workspace.opened(repo, store);
        workspace.refreshed(store.figures(), store.history());
        return this;
    }

    /// Pushes rows as the window does, and tells the screens.
    public PushResult push(PushSource source, PushMode mode, String... lines) {
        var request = new PushRequest(source.name(), mode, Batches.csv(store.requirements(source.name()), lines));
        PushResult done = store.push(store.plan(request, pushdesk.model.Progress.NONE), pushdesk.model.Progress.NONE);
        workspace.pushed(done);
        refresh();
        return done;
    }

    /// Figures and history are read again.
    public void refresh() {
        workspace.refreshed(store.figures(), store.history());
    }

    @Override
    public void close() {
        workspace.closed();
        store.close();
    }
}
