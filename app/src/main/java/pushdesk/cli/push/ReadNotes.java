package pushdesk.cli.push;

import java.io.PrintStream;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.ColumnNames;
import pushdesk.rows.RowBatch;

/// What a user should know of a file that was read, on standard error.
final class ReadNotes {
    private ReadNotes() {}

    static void print(ColumnMapping mapping, RowBatch rows, PrintStream err) {
        mapping.notes().forEach(err::println);
        if (!rows.ignoredColumns().isEmpty()) {
            err.println("Columns that nobody needs are ignored: " + ColumnNames.listed(rows.ignoredColumns()) + ".");
        }
        digits(rows, err);
    }

    /// Numbers and times written with more digits than their type keeps.
    static void digits(RowBatch rows, PrintStream err) {
        rows.roundings().forEach(rounding -> err.println(rounding.sentence() + "."));
    }
}
