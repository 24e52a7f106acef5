package pushdesk.ui.push.input;

import java.util.Map;
import pushdesk.rows.RowBatch;

/// Rows ready to be planned.
///
/// @param fileColumns what the file calls the columns, by their own names; empty for rows without a file
public record InputRows(RowBatch batch, Map<String, String> fileColumns) {

    public InputRows {
        fileColumns = Map.copyOf(fileColumns);
    }
}
