package pushdesk.rows;

import java.util.BitSet;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;

/// A rejected record as it was.
///
/// @param fields its fields as the file has them, fewer or more than the header's where that is what is wrong
/// @param quoted the fields that stood in quotes
/// @param columns the columns of its bad cells, joined by `; `; empty when the whole record is bad
/// @param reasons why, in the same order, joined by `; `
public record RejectedRow(long line, List<String> fields, BitSet quoted, String columns, String reasons) {

    public RejectedRow {
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }
}
