package pushdesk.rows.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.column.ColumnVector;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.csv.Rejects;
import pushdesk.rows.text.ValueText;

/// Rows of a batch whose file had values instead of texts, as texts.
record ParquetRecords(RowBatch batch) implements Rejects.Records {

    @Override
    public void pick(LongPredicate lines, RowBatchBuilder.Found found) {
        for (int index = 0; index < batch.chunkCount(); index++) {
            RowChunk chunk = batch.chunk(index);
            for (int row = 0; row < chunk.size(); row++) {
                if (lines.test(chunk.lines()[row])) {
                    found.record(chunk.lines()[row], fields(chunk, row));
                }
            }
        }
    }

    private RowBatchBuilder.Fields fields(RowChunk chunk, int row) {
        var texts = new ArrayList<String>();
        var quoted = new BitSet();
        for (ColumnVector column : chunk.columns()) {
            Object value = column.get(row);
            quoted.set(texts.size(), value != null);
            texts.add(value == null ? "" : ValueText.format(batch.columns().get(texts.size()).type(), value));
        }
        return new RowBatchBuilder.Fields() {
            @Override
            public List<String> texts() {
                return texts;
            }

            @Override
            public BitSet quoted() {
                return quoted;
            }
        };
    }
}
