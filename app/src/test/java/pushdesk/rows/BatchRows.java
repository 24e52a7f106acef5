package pushdesk.rows;

import java.util.ArrayList;
import java.util.List;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;

/// What a batch holds, as lists to compare.
public final class BatchRows {
    private BatchRows() {}

    /// All rows' values, rejected rows included.
    public static List<List<Object>> values(RowBatch batch) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < batch.chunkCount(); i++) {
            RowChunk chunk = batch.chunk(i);
            for (int row = 0; row < chunk.size(); row++) {
                List<Object> values = new ArrayList<>();
                for (ColumnVector column : chunk.columns()) {
                    values.add(column.get(row));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    public static List<Long> lines(RowBatch batch) {
        List<Long> lines = new ArrayList<>();
        for (int i = 0; i < batch.chunkCount(); i++) {
            for (long line : batch.chunk(i).lines()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
