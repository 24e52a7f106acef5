package pushdesk.ui.push;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import pushdesk.rows.RowProblem;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.Rejects;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.input.RowInput;
import pushdesk.store.push.PushPlan;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.push.input.CsvViewModel;
import pushdesk.ui.push.input.Given;
import pushdesk.ui.push.input.InputRows;

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
    ///
    /// @param from what the rows were read from; null where they were typed or made up
    void save(InputRows rows, PushPlan plan, CsvViewModel from, Path file, Runnable done, Consumer<Throwable> failed) {
        List<RowProblem> found = plan == null ? List.of() : plan.problems();
        CsvViewModel.Reading reading = from == null ? null : from.readingProperty().get();
        Given given = from == null ? null : from.givenProperty().get();
        tasks.run(Words.text("push.rejects.work"), progress -> {
            if (reading == null) {
                Rejects.write(rows.batch(), CsvFormat.USUAL, file);
                return file;
            }
            try (RowInput input = given.open()) {
                RowFiles.saveRejects(rows.batch(), found, reading.mapping(), input, reading.format(), file);
            }
            return file;
        }, same -> done.run(), failed);
    }
}
