package pushdesk.store.plan;

import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueDouble;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.h2.value.ValueReal;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.text.Values;
import pushdesk.store.sql.SqlTypes;
import pushdesk.store.table.StoredColumn;

/// A column of a table and the column of the batch that fills it.
///
/// @param source the index of the batch's column
/// @param from the type the batch has it as
public record BoundColumn(StoredColumn column, int source, ValueType from) {

    /// Whether values must be turned into another type on the way.
    public boolean converts() {
        return !from.equals(column.type());
    }

    /// The value for the table.
    public Object value(ColumnVector vector, int row) {
        Object value = vector.get(row);
        return converts() ? Values.convert(value, from, column.type()) : value;
    }

    /// The value for the table, as the database keeps it.
    public Value sqlValue(ColumnVector vector, int row) {
        if (vector.isNull(row)) {
            return ValueNull.INSTANCE;
        }
        if (converts()) {
            return SqlTypes.value(value(vector, row), column.type());
        }
        return switch (vector) {
            case ColumnVector.Longs longs -> number((ScalarType) from, longs.values()[row]);
            case ColumnVector.Doubles doubles ->
                from == ScalarType.FLOAT32 ? ValueReal.get((float) doubles.values()[row]) : ValueDouble.get(doubles.values()[row]);
            case ColumnVector.Objects objects -> SqlTypes.value(objects.values()[row], from);
        };
    }

    private static Value number(ScalarType type, long value) {
        return switch (type) {
            case BOOL -> ValueBoolean.get(value != 0);
            case INT32 -> ValueInteger.get((int) value);
            case UNIX_TIMESTAMP -> SqlTypes.time(value);
            default -> ValueBigint.get(value);
        };
    }
}
