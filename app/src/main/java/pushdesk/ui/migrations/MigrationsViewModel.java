package pushdesk.ui.migrations;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.Migration;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// The tables that no longer fit the definitions. Nothing happens to them until the user agrees.
public final class MigrationsViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Runnable afterwards;
    private final ReadOnlyObjectWrapper<List<Migration>> pending = new ReadOnlyObjectWrapper<>(List.of());

    /// @param afterwards the stored tables have changed
    public MigrationsViewModel(Workspace workspace, TaskRunner tasks, Notices notices, Runnable afterwards) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.afterwards = afterwards;
        workspace.storeProperty().subscribe(store -> read());
        workspace.repoProperty().subscribe(repo -> read());
    }

    public ReadOnlyObjectProperty<List<Migration>> pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Sets the table aside under a new name; its target starts afresh.
    public void agree(Migration migration) {
        FeatureStore store = workspace.storeProperty().get();
        tasks.run(Words.text("migration.working", migration.target()), progress -> store.agree(migration), name -> {
            notices.show(Notice.info(Words.text("migration.done", migration.target(), name)));
            read();
            afterwards.run();
        }, notices::show);
    }

    private void read() {
        FeatureStore store = workspace.storeProperty().get();
        if (store == null) {
            pending.set(List.of());
            return;
        }
        tasks.run(Words.text("migration.comparing"), progress -> store.pendingMigrations(), found -> {
            if (store == workspace.storeProperty().get()) {
                pending.set(found);
            }
        }, notices::show);
    }
}
