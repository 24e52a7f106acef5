package pushdesk.ui.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.text.ValueText;

/// Rows opened as texts, to be changed and planned again. A bad cell is the text that was bad.
///
/// @param rows a text for each column; null for a null. The arrays may be changed
public record RowsEdit(List<PushColumn> columns, List<String[]> rows) {
    /// More than this are edited in a file.
    public static final int MOST_ROWS = 5_000;
    /// How the empty text is typed, since an empty cell is a null.
    private static final String EMPTY_TEXT = "\"\"";

    public static RowsEdit of(RowBatch batch) {
        var rows = new ArrayList<String[]>();
        for (int index = 0; index < batch.chunkCount(); index++) {
            RowChunk chunk = batch.chunk(index);
            for (int row = 0; row < chunk.size(); row++) {
                rows.add(texts(batch, chunk, row, rows.size()));
            }
        }
        return new RowsEdit(batch.columns(), rows);
    }

    private static String[] texts(RowBatch batch, RowChunk chunk, int row, long number) {
        var texts = new String[batch.columns().size()];
        List<RowProblem> problems = batch.problemsOf(number);
        for (int i = 0; i < texts.length; i++) {
            PushColumn column = batch.columns().get(i);
            Object value = chunk.columns().get(i).get(row);
            texts[i] = value != null
                    ? ValueText.format(column.type(), value)
                    : problems.stream()
                            .filter(problem -> problem.column().equals(column.name()) || problem.column().equals(column.featureName()))
                            .map(RowProblem::value)
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse(null);
        }
        return texts;
    }

    /// What a cell shows and is typed as: nothing for a null, two quotes for the empty text.
    public String typed(int row, int column) {
        String text = rows.get(row)[column];
        return text == null ? "" : text.isEmpty() ? EMPTY_TEXT : text;
    }

    /// Takes what was typed into a cell.
    public void type(int row, int column, String typed) {
        rows.get(row)[column] = typed.isEmpty() ? null : typed.equals(EMPTY_TEXT) ? "" : typed;
    }

    /// The rows as CSV, under the columns' own names.
    public String csv() {
        List<CsvExport.Column> texts = columns.stream().map(column -> new CsvExport.Column(column.name(), ScalarType.STRING)).toList();
        return CsvExport.text(texts, rows.stream().map(row -> new ArrayList<Object>(Arrays.asList(row))));
    }
}
