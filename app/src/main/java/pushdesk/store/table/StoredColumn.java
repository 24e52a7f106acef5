package pushdesk.store.table;

import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// A column of a table as it is stored, or as the definitions want it.
///
/// @param name the feature's or key's name online, the source column's offline
/// @param type [ScalarType#UNKNOWN] only where definitions leave it open and nothing is stored yet
public record StoredColumn(String name, ValueType type, PushColumn.Role role) {

    /// Its name in the database.
    public String column() {
        return SystemColumns.columnFor(name);
    }

    public boolean key() {
        return role == PushColumn.Role.KEY;
    }

    public boolean settled() {
        return type != ScalarType.UNKNOWN;
    }

    public StoredColumn withType(ValueType settled) {
        return new StoredColumn(name, settled, role);
    }
}
