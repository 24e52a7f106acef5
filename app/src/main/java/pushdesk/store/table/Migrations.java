package pushdesk.store.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.StoreKind;
import pushdesk.store.sql.Database;

/// Tables that definitions have left behind.
public final class Migrations {
    private final Database database;

    public Migrations(Database database) {
        this.database = database;
    }

    public List<Migration> pending(FeatureRepo repo) {
        Stream<TableShape> shapes = Stream.concat(
                repo.featureViews().stream().map(TableShape::online), repo.batchSources().stream().map(batch -> TableShape.offline(repo, batch)));
        return database.read(connection -> {
            var pending = new ArrayList<Migration>();
            var figures = new Figures(connection);
            for (TableShape shape : shapes.toList()) {
                var table = Catalog.find(connection, shape.store(), shape.target());
                var conflict = table.flatMap(there -> shape.settledBy(table).conflict(there));
                if (conflict.isPresent()) {
                    long rows = figures.all(shape.store()).getOrDefault(shape.target(), StoreFigures.Figure.EMPTY).rows();
                    pending.add(new Migration(shape.store(), shape.target(), conflict.get(), rows));
                }
            }
            return pending;
        });
    }

    /// Sets the table aside. Gives its new name.
    public String carryOut(Migration migration) {
        StoreKind store = migration.store();
        StoredTable table = database.read(connection -> Catalog.find(connection, store, migration.target()))
                .orElseThrow(() -> new PushdeskException(ErrorCode.NOT_FOUND, "There is no table of '" + migration.target() + "' to set aside."));
        String name = new SettingAside(database).of(table);
        database.sync();
        return name;
    }
}
