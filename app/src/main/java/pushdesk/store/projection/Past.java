package pushdesk.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.push.StoreKind;
import pushdesk.store.journal.Effects;
import pushdesk.store.sql.Database;
import pushdesk.store.sql.ScratchDatabase;
import pushdesk.store.sql.StoreSchema;
import pushdesk.store.table.Catalog;
import pushdesk.store.table.RowPage;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;
import pushdesk.store.table.StoredTable;
import pushdesk.store.table.TableReader;
import pushdesk.store.table.TableShape;
import pushdesk.store.table.TableWriter;

/// Projects views from the journal into a database that is gone when this is closed.
public final class Past implements PastStore {
    private final Database present;
    private final Moment moment;
    private final Function<String, FeatureView> views;
    private final ScratchDatabase place = new ScratchDatabase();
    private final Database scratch = place.database();
    private final Map<String, Optional<StoredTable>> projected = new HashMap<>();

    /// @param views gives the definition of a view's name
    public Past(Database present, Moment moment, Function<String, FeatureView> views) {
        this.present = present;
        this.moment = moment;
        this.views = views;
        scratch.inTransaction(connection -> {
            StoreSchema.create(connection, "past", "");
            return null;
        });
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public RowPage online(String view, RowQuery query, Progress progress) {
        FeatureView definition = views.apply(view);
        Optional<StoredTable> table = table(view, progress);
        return scratch.read(connection -> new TableReader(TableShape.online(definition), table).page(connection, query));
    }

    private synchronized Optional<StoredTable> table(String view, Progress progress) {
        Optional<StoredTable> there = projected.get(view);
        if (there == null) {
            there = present.read(connection -> {
                Optional<StoredTable> now = Catalog.find(connection, StoreKind.ONLINE, view);
                return now.isPresent() ? Optional.of(project(connection, now.get(), progress)) : Optional.empty();
            });
            projected.put(view, there);
        }
        return there;
    }

    private StoredTable project(Connection connection, StoredTable now, Progress progress) throws SQLException {
        progress.phase("Putting together " + now.target());
        Layers layers = switch (moment) {
            case Moment.AfterEntry(long entry) -> Layers.at(connection, now, entry);
            case Moment.AtEventTime(Instant time) -> Layers.of(connection, now, Effects.now(connection));
        };
        Optional<Instant> until = moment instanceof Moment.AtEventTime(Instant time) ? Optional.of(time) : Optional.empty();
        StoredTable past = new Catalog(scratch).create(new TableShape(StoreKind.ONLINE, now.target(), now.columns()));
        try (var holders = new Holders(connection, layers, until, progress)) {
            return scratch.inTransaction(target -> {
                var writer = new TableWriter(target, past, past.columns());
                long done = 0;
                for (Optional<List<StoredRow>> rows = holders.next(); rows.isPresent(); rows = holders.next()) {
                    if (!rows.get().isEmpty()) {
                        writer.insert(writer.rows(SqlRows.whole(rows.get(), past)));
                    }
                    done += rows.get().size();
                    progress.at(done, 0);
                }
                return past;
            });
        }
    }

    @Override
    public void close() {
        place.close();
    }
}
