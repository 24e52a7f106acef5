package pushdesk.rows;

import java.util.BitSet;
import java.util.List;

/// The fields of a row that was no record of a file.
public enum NoRecord implements RowBatchBuilder.Fields {
    INSTANCE;

    @Override
    public List<String> texts() {
        return List.of();
    }

    @Override
    public BitSet quoted() {
        return new BitSet();
    }
}
