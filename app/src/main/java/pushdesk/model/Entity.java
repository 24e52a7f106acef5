package pushdesk.model;

import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

/// What features are about; its join key names the column that holds it.
///
/// @param valueType [ScalarType#UNKNOWN] when the definition does not say; views and data then settle it
public record Entity(String name, String joinKey, ValueType valueType, ObjectInfo info) implements RepoObject {

    @Override
    public String kind() {
        return "Entity";
    }
}
