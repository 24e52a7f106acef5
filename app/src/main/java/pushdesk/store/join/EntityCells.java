package pushdesk.store.join;

import java.time.Instant;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.text.BadText;
import pushdesk.rows.text.TimeFormat;
import pushdesk.rows.text.ValueText;

/// The cells of entity rows that the join reads: everything was read as text, so that it can be given back unchanged.
final class EntityCells {
    private final RowBatch entities;
    private final TimeFormat times;

    EntityCells(RowBatch entities, TimeFormat times) {
        this.entities = entities;
        this.times = times;
    }

    /// The rows' times in microseconds since 1970 UTC.
    long[] micros() {
        int column = column(HistoricalQuery.EVENT_TIMESTAMP, "every entity row needs the time at which features are wanted");
        var micros = new long[Math.toIntExact(entities.rowsRead())];
        each((chunk, row, number) -> {
            Object value = value(chunk, row, column, ScalarType.UNIX_TIMESTAMP);
            if (value == null) {
                throw bad(chunk, row, column, "the time is empty; every entity row needs it");
            }
            micros[number] = ColumnVector.micros((Instant) value);
        });
        return micros;
    }

    /// The place of a column among those of the rows.
    int column(String name, String why) {
        for (int i = 0; i < entities.columns().size(); i++) {
            if (entities.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        throw PushdeskException.invalid("%s has no column '%s'; %s. It has %s.".formatted(entities.origin().name(), name, why,
                String.join(", ", entities.columns().stream().map(column -> column.name()).toList())));
    }

    /// The value of a cell, or null.
    ///
    /// @throws PushdeskException when its text is none of that type
    Object value(RowChunk chunk, int row, int column, ValueType type) {
        String text = (String) chunk.columns().get(column).get(row);
        if (text == null || text.isBlank() && type != ScalarType.STRING) {
            return null;
        }
        Object value = ValueText.read(type, text, times);
        if (value instanceof BadText(String reason)) {
            throw bad(chunk, row, column, reason);
        }
        return value;
    }

    private PushdeskException bad(RowChunk chunk, int row, int column, String reason) {
        return PushdeskException.invalid(entities.origin().name() + ", line " + chunk.lines()[row] + ", " + entities.columns().get(column).name() + ": "
                + reason + ".");
    }

    /// Looks at one row.
    interface Look {
        void at(RowChunk chunk, int row, int number);
    }

    void each(Look look) {
        for (int index = 0; index < entities.chunkCount(); index++) {
            RowChunk chunk = entities.chunk(index);
            for (int row = 0; row < chunk.size(); row++) {
                look.at(chunk, row, index * RowChunk.ROWS + row);
            }
        }
    }
}
