package pushdesk.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.CsvRows;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

/// Rows to push.
public final class Batches {

    private Batches() {}

    /// Rows read from the lines of a CSV file, header first.
    public static RowBatch csv(PushRequirements requirements, String... lines) {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try (RowInput input = RowInput.spooled(RowOrigin.Kind.STANDARD_INPUT, "rows.csv", new ByteArrayInputStream(text))) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), requirements);
            return CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE);
        }
    }

    /// Rows made of values; a row's line is its number from 1.
    ///
    /// @param columns what the rows bring, by the names of the batch source
    /// @param values the values of a row, in that order
    public static RowBatch rows(PushRequirements requirements, List<String> columns, int rows, IntFunction<Object[]> values) {
        List<PushColumn> brought = columns.stream()
                .map(name -> requirements.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow())
                .toList();
        try (var builder = new RowBatchBuilder(brought, columns, columns, TimeFormat.ISO)) {
            for (int row = 0; row < rows; row++) {
                Object[] cells = values.apply(row);
                IntStream.range(0, cells.length).forEach(column -> builder.value(column, cells[column]));
                builder.endRow(row + 1L, new NoFields());
            }
            return builder.build(RowOrigin.form(), new ArrayList<>());
        }
    }

    private record NoFields() implements RowBatchBuilder.Fields {
        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public java.util.BitSet quoted() {
            return new java.util.BitSet();
        }
    }
}
