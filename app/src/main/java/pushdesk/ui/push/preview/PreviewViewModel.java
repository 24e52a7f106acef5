package pushdesk.ui.push.preview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.push.PushColumn;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.RowChunk;
import pushdesk.store.push.PushPlan;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.IndexList;

/// The rows that a push would bring, typed, each with its fate. It reads the chunks that are looked at and keeps no rows.
public final class PreviewViewModel {

    /// @param columns the columns of the rows
    /// @param rows the numbers of the rows to show
    public record Content(List<PushColumn> columns, IndexList rows) {
        static final Content EMPTY = new Content(List.of(), IndexList.all(0));
    }

    /// @param problem why the cell cannot be read; its text is what the file says
    /// @param rounded whether the value was written with more digits than its type has
    public record Cell(CellText text, Optional<String> problem, boolean rounded) {}

    private static final int KEPT_CHUNKS = 4;

    private final TaskRunner tasks;
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.ALL);
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final ReadOnlyObjectWrapper<RowMarks> marks = new ReadOnlyObjectWrapper<>();

    private RowBatch batch;
    private Map<String, String> fileColumns = Map.of();
    private int[] badRows = {};
    private TaskRunner.Running filtering;
    private final Map<Integer, RowChunk> chunks = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, RowChunk> eldest) {
            return size() > KEPT_CHUNKS;
        }
    };

    public PreviewViewModel(TaskRunner tasks) {
        this.tasks = tasks;
        filter.subscribe((was, is) -> applyFilter());
    }

    public ObjectProperty<RowFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Changes when the fates of the rows do.
    public ReadOnlyObjectProperty<?> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    /// Shows other rows, their fates not known yet. The rows shown before may be closed afterwards.
    ///
    /// @param newFileColumns what the file calls the columns, by their own names
    public void show(RowBatch newBatch, Map<String, String> newFileColumns) {
        batch = newBatch;
        fileColumns = newFileColumns;
        chunks.clear();
        marks.set(new RowMarks(newBatch, null, false));
        badRows = marks.get().badRows();
        stopFiltering();
        content.set(new Content(newBatch.columns(), IndexList.all(newBatch.rowsRead())));
        filter.set(RowFilter.ALL);
    }

    /// Shows nothing.
    public void clear() {
        stopFiltering();
        batch = null;
        chunks.clear();
        badRows = new int[0];
        marks.set(null);
        content.set(Content.EMPTY);
        filter.set(RowFilter.ALL);
    }

    /// Tells the fates of the rows.
    ///
    /// @param sent whether they go to a deployed server, of whose store nothing is known here
    public void planned(PushPlan plan, boolean sent) {
        marks.set(new RowMarks(batch, plan, sent));
        badRows = marks.get().badRows();
        if (filter.get() != RowFilter.ALL) {
            applyFilter();
        }
    }

    /// The fates are not known any more.
    public void unplanned() {
        if (batch != null) {
            marks.set(new RowMarks(batch, null, false));
            badRows = marks.get().badRows();
        }
    }

    public long line(int row) {
        return chunk(row).lines()[row % RowChunk.ROWS];
    }

    public Cell cell(int row, int column) {
        RowChunk rows = chunk(row);
        int at = row % RowChunk.ROWS;
        List<RowProblem> problems = marks.get().problems(row);
        if (!problems.isEmpty()) {
            String own = batch.columns().get(column).name();
            String name = batch.problemsOf(row).isEmpty() ? own : fileColumns.getOrDefault(own, own); // a plan knows no file
            Optional<RowProblem> problem = problems.stream().filter(bad -> bad.column().equals(name)).findFirst();
            if (problem.isPresent()) {
                return new Cell(CellText.ofBadText(problem.get().value()), Optional.of(problem.get().reason()), false);
            }
        }
        return new Cell(CellText.of(rows.columns().get(column).type(), rows.columns().get(column).get(at)), Optional.empty(), rounded(row, column));
    }

    private boolean rounded(int row, int column) {
        String own = batch.columns().get(column).name();
        String name = fileColumns.getOrDefault(own, own);
        return batch.roundings().stream().anyMatch(rounding -> rounding.column().equals(name) && rounding.rows().get(row));
    }

    public RowMark mark(int row) {
        return marks.get().of(row);
    }

    /// The number of the first bad row.
    public OptionalInt firstBad() {
        return badRows.length > 0 ? OptionalInt.of(badRows[0]) : OptionalInt.empty();
    }

    /// Where the next bad row after this one stands in [Content#rows()]; after the last the first again.
    ///
    /// @param row a row's number, or -1
    public OptionalInt nextBad(int row) {
        if (badRows.length == 0) {
            return OptionalInt.empty();
        }
        int at = Arrays.binarySearch(badRows, row + 1);
        int next = badRows[(at >= 0 ? at : -at - 1) % badRows.length];
        int index = content.get().rows().indexOf(next);
        return index >= 0 ? OptionalInt.of(index) : OptionalInt.empty();
    }

    private RowChunk chunk(int row) {
        return chunks.computeIfAbsent(row / RowChunk.ROWS, batch::chunk);
    }

    private void applyFilter() {
        stopFiltering();
        if (batch == null) {
            return;
        }
        RowFilter wanted = filter.get();
        if (wanted == RowFilter.ALL) {
            content.set(new Content(batch.columns(), IndexList.all(batch.rowsRead())));
            return;
        }
        RowMarks known = marks.get();
        List<PushColumn> columns = batch.columns();
        filtering = tasks.run(Words.text("push.filter.work"), progress -> known.matching(wanted, progress),
                rows -> content.set(new Content(columns, IndexList.of(rows))), failure -> filter.set(RowFilter.ALL));
    }

    private void stopFiltering() {
        if (filtering != null) {
            filtering.abandon();
            filtering = null;
        }
    }
}
