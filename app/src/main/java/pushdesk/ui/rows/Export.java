package pushdesk.ui.rows;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.push.StoreKind;
import pushdesk.store.table.RowPage;

/// All rows of what an inspector shows, to be read again page by page, off the FX thread.
///
/// @param read a stretch of the rows
/// @param total how many there were when they were shown
/// @param columns the stored columns, the times aside
/// @param eventColumn what a push calls the event time
/// @param createdColumn what a push calls the created time; empty where it has none
record Export(Function<Stretch, RowPage> read, long total, List<RowPage.Column> columns, String eventColumn, String createdColumn) {

    record Stretch(long offset, int limit) {}

    static Export of(StoreKind kind, FeatureRepo repo, String name, Function<Stretch, RowPage> read, RowsViewModel.Content content) {
        Optional<BatchSource> batch = kind == StoreKind.OFFLINE
                ? repo.batchSource(name)
                : repo.featureView(name).flatMap(FeatureView::batchSource).flatMap(repo::batchSource);
        return new Export(
                read,
                content.rows().size(),
                content.columns(),
                batch.map(BatchSource::timestampField).filter(column -> !column.isEmpty()).orElse(PushRequirements.DEFAULT_EVENT_TIMESTAMP),
                batch.map(BatchSource::createdTimestampColumn).orElse(""));
    }
}
