package pushdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.store.FeatureStore;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.push.PushViewModel;
import pushdesk.ui.workspace.Workspace;

/// The repository of drivers opened over a store in memory, with the push screen to bring rows. Figures and history follow each entry.
public final class DriverDesk implements AutoCloseable {
    public static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

    private final Path folder;
    private final FeatureRepo repo = DriverRepo.make();
    private final FeatureStore store = FeatureStore.inMemory(repo);
    private final Workspace workspace = new Workspace();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Notices notices = new Notices();
    private final PushViewModel push = new PushViewModel(workspace, tasks, notices, NOON);

    /// @param folder for the files that are pushed
    public DriverDesk(Path folder) {
        this.folder = folder;
        workspace.lastEntryProperty().subscribe(entry -> {
            if (entry != null) {
                refresh();
            }
        });
        workspace.opened(repo, store);
    }

    public void refresh() {
        workspace.refreshed(store.figures(), store.history());
    }

    /// Pushes rows to `driver_stats_push`, a line of `driver_id,conv_rate,acc_rate,avg_daily_trips,rating,event_timestamp,created` each.
    public void push(PushMode mode, String file, String... lines) {
        try {
            Path csv = folder.resolve(file);
            Files.writeString(csv, DriverRepo.HEADER + String.join("\n", lines) + "\n");
            workspace.pushModeProperty().set(mode);
            push.open(csv);
            push.push();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The counts that a matrix shows, a line each: `driver_ratings online: 1 come back, 0 stay`.
    public static List<String> lines(MatrixViewModel matrix) {
        var content = matrix.contentProperty().get();
        return content.lines().stream().map(line -> {
            Propagation counts = line.propagation();
            return counts.target() + " " + counts.store().name().toLowerCase(Locale.ROOT) + ": "
                    + String.join(", ", content.columns().stream().filter(column -> column.count(counts).orElse(0) > 0)
                            .map(column -> column.count(counts).getAsLong() + " " + column.title()).toList());
        }).toList();
    }

    public FeatureRepo repo() {
        return repo;
    }

    public FeatureStore store() {
        return store;
    }

    public Workspace workspace() {
        return workspace;
    }

    public SameThreadTasks tasks() {
        return tasks;
    }

    public Notices notices() {
        return notices;
    }

    public PushViewModel push() {
        return push;
    }

    @Override
    public void close() {
        push.csv().close();
        store.close();
    }
}
