package pushdesk.rows.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import pushdesk.model.Progress;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.BatchRows;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import pushdesk.rows.input.RowInput;

/// Reads texts as files of any form.
public final class ReadRows {
    private ReadRows() {}

    /// @param name tells the form, as a file's name does; `clipboard` is the clipboard
    public static RowBatch read(String name, String text, PushRequirements requirements) {
        try (RowInput input = input(name, text)) {
            return read(input, RowFormat.detect(input), requirements);
        }
    }

    public static RowBatch read(RowInput input, RowFormat format, PushRequirements requirements) {
        ColumnMapping mapping = ColumnMapping.auto(RowFiles.header(input, format), requirements);
        return RowFiles.read(input, format, mapping, requirements, Progress.NONE);
    }

    public static RowInput input(String name, String text) {
        return name.equals("clipboard")
                ? RowInput.clipboard(text)
                : RowInput.spooled(RowOrigin.Kind.STANDARD_INPUT, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Each row with its line, and each bad cell.
    public static List<String> told(RowBatch batch) {
        List<String> told = new ArrayList<>();
        List<Long> lines = BatchRows.lines(batch);
        for (List<Object> row : BatchRows.values(batch)) {
            told.add(lines.get(told.size()) + ": " + row);
        }
        for (RowProblem problem : batch.problems()) {
            told.add("line " + problem.line() + ", " + problem.column() + ", " + problem.value() + ": " + problem.reason());
        }
        return told;
    }
}
