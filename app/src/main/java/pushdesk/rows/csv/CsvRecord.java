package pushdesk.rows.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import pushdesk.rows.RowBatchBuilder;

/// The record that is being read, as characters in one buffer: nothing is allocated for a field. FastCSV gives this same object for every record.
final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> implements RowBatchBuilder.Fields {
    private static final int USUAL_SIZE = 1 << 16;

    private char[] text = new char[USUAL_SIZE];
    private int[] ends = new int[64];
    private boolean[] quoted = new boolean[64];
    private int fields;
    private int length;
    private long line = 1;
    private RecordType type = RecordType.DATA;

    /// The first physical line of the record.
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    char[] text() {
        return text;
    }

    int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int length(int field) {
        return ends[field] - from(field);
    }

    boolean quoted(int field) {
        return quoted[field];
    }

    String field(int field) {
        return new String(text, from(field), length(field));
    }

    @Override
    public List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int field = 0; field < fields; field++) {
            texts.add(field(field));
        }
        return texts;
    }

    @Override
    public BitSet quoted() {
        var set = new BitSet();
        for (int field = 0; field < fields; field++) {
            set.set(field, quoted[field]);
        }
        return set;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        fields = 0;
        length = 0;
        type = RecordType.DATA;
        if (text.length > 16 * USUAL_SIZE) {
            text = new char[USUAL_SIZE]; // a huge record is over
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int from, int count, boolean inQuotes) {
        if (text.length - length < count) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
        }
        System.arraycopy(buffer, from, text, length, count);
        length += count;
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
            quoted = Arrays.copyOf(quoted, fields * 2);
        }
        ends[fields] = length;
        quoted[fields] = inQuotes;
        fields++;
    }

    @Override
    protected void handleEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }
}
