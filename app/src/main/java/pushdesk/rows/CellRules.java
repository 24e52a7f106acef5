package pushdesk.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.Values;

/// What a cell of a column must hold besides a value of its type: something where it is a key or the event time, and what each view can take.
final class CellRules {
    private final PushColumn column;
    private final List<ValueType> otherTypes;

    CellRules(PushColumn column) {
        this.column = column;
        otherTypes = column.views().values().stream()
                .filter(type -> !type.equals(column.type()) && type != ScalarType.UNKNOWN)
                .distinct()
                .toList();
    }

    /// Why the cell must not be null, if it must not.
    Optional<String> nullProblem() {
        return switch (column.role()) {
            case KEY -> Optional.of("the key is null; every row needs it");
            case EVENT_TIMESTAMP -> Optional.of("the event time is null; every row needs it");
            case FEATURE, CREATED_TIMESTAMP -> Optional.empty();
        };
    }

    /// Whether a view wants the column as another type than it is read as.
    boolean typesDiffer() {
        return !otherTypes.isEmpty();
    }

    /// Why a view can't take the value, if one can't.
    Optional<String> viewProblem(Object value) {
        for (ValueType type : otherTypes) {
            if (Values.read(value, column.type(), type) instanceof BadText(String reason)) {
                List<String> views = column.views().entrySet().stream().filter(e -> e.getValue().equals(type)).map(Map.Entry::getKey).toList();
                return Optional.of(reason + ", as " + String.join(", ", views) + (views.size() == 1 ? " wants it" : " want it"));
            }
        }
        return Optional.empty();
    }
}
