package pushdesk.store.table;

import java.util.List;
import java.util.Optional;
import pushdesk.model.push.StoreKind;
import pushdesk.store.sql.Identifiers;

/// A table that is there, with every column it ever had.
///
/// @param id never used again, even when the table is set aside
/// @param target the view's name online, the batch source's offline
/// @param table its name in the database
/// @param setAside it keeps its rows and is no longer in use
public record StoredTable(long id, StoreKind store, String target, String table, List<StoredColumn> columns, boolean setAside) {

    /// A table in use.
    public StoredTable(long id, StoreKind store, String target, String table, List<StoredColumn> columns) {
        this(id, store, target, table, columns, false);
    }

    public StoredTable {
        columns = List.copyOf(columns);
    }

    public Optional<StoredColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public List<StoredColumn> keys() {
        return columns.stream().filter(StoredColumn::key).toList();
    }

    /// Its name with the schema, as SQL writes it.
    public String sqlName() {
        return store.name() + "." + Identifiers.quote(table);
    }
}
