package pushdesk.ui.push;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowProblem;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.PushPlan;
import pushdesk.ui.common.TaskRunner;

/// What becomes of bad rows: they refuse the push, or are left out of it once they are saved with their reasons.
final class BadRows {
    private final TaskRunner tasks;
    private boolean leftOut;
    private Path saved;

    BadRows(TaskRunner tasks) {
        this.tasks = tasks;
    }

    boolean leftOut() {
        return leftOut;
    }

    /// Where they were saved, or null.
    Path saved() {
        return saved;
    }

    /// They refuse the push.
    void refuse() {
        leftOut = false;
        saved = null;
    }

    /// They are left out of the push.
    void leaveOut(Path savedIn) {
        leftOut = true;
        saved = savedIn;
    }

    /// Saves the rows of a file that cannot be read, and those that only the plan rejects.
    void save(InputRows rows, PushPlan plan, CsvViewModel.Reading reading, Path file, Runnable done, Consumer<Throwable> failed) {
        List<RowProblem> found = plan == null ? List.of() : plan.problems();
        RowFormat format = reading.format();
        ColumnMapping mapping = reading.mapping();
        Path from = Path.of(rows.batch().origin().path());
        tasks.run("Saving rejects", progress -> {
            try (RowInput input = RowInput.file(from)) {
                RowFiles.saveRejects(rows.batch(), found, mapping, input, format, file);
            }
            return file;
        }, same -> done.run(), failed);
    }
}
