package pushdesk.ui.load;

import java.nio.file.Path;
import java.util.Optional;
import pushdesk.model.BatchSource;
import pushdesk.model.Progress;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.RowFile;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.file.SourceFile;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;

/// A file that was read, and what loading it would do. It holds the rows until it is closed.
///
/// @param before the entry that loaded the very same file already
record PlannedLoad(PushPlan plan, Optional<PushResult> before) implements AutoCloseable {

    /// @param chosen the file; null for the one that the definition names
    /// @param leavingOut load the rest when rows are bad
    static PlannedLoad of(FeatureStore store, BatchSource source, Path chosen, boolean leavingOut, Progress progress) {
        Path path = chosen == null ? SourceFile.of(store.definitions(), source) : chosen;
        PushRequirements requirements = store.loadRequirements(source.name());
        try (RowFile file = RowFile.open(path, RowFormat::detect)) {
            RowBatch rows = file.read(ColumnMapping.auto(file.header(), requirements), requirements, progress);
            try {
                PushPlan plan = store.planLoad(source.name(), rows, leavingOut, false, progress);
                return new PlannedLoad(plan, store.loaded(source.name(), rows.origin().sha256()));
            } catch (RuntimeException e) {
                rows.close();
                throw e;
            }
        }
    }

    long goodRows() {
        return rows().rowsRead() - plan.rowsRejected();
    }

    RowBatch rows() {
        return plan.request().rows();
    }

    @Override
    public void close() {
        rows().close();
    }
}
