package pushdesk.ui.push.input;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushdesk.model.Progress;
import pushdesk.rows.RowBatch;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;

/// Rows that are read or made in the background: the last ones asked for, or why there are none. Each batch is closed once it is not shown any more.
final class AskedRows {
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<InputRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final String stopped;
    private TaskRunner.Running running;

    /// @param stopped said in place of rows that the user did not wait for
    AskedRows(TaskRunner tasks, String stopped) {
        this.tasks = tasks;
        this.stopped = stopped;
    }

    /// The rows; null while there are none.
    ReadOnlyObjectWrapper<InputRows> rows() {
        return rows;
    }

    ReadOnlyBooleanWrapper busy() {
        return busy;
    }

    /// Why there are no rows; empty where nothing is wrong.
    ReadOnlyStringWrapper problem() {
        return problem;
    }

    /// Asks for rows in place of those asked for before. What is shown stays until they come.
    <T> void ask(String title, Function<Progress, T> work, Consumer<T> came) {
        stop();
        problem.set("");
        busy.set(true);
        running = tasks.run(title, work::apply, result -> {
            busy.set(false);
            came.accept(result);
        }, this::fail, () -> fail(stopped));
    }

    /// The batch, unless nobody waits for it any more: then it is closed here, since nobody else gets to know it.
    static RowBatch wanted(RowBatch batch, Progress progress) {
        try {
            progress.checkCancelled();
            return batch;
        } catch (CancellationException e) {
            batch.close();
            throw e;
        }
    }

    /// Says why there are no rows.
    void fail(Throwable failure) {
        fail(Notice.of(failure).text());
    }

    private void fail(String why) {
        busy.set(false);
        problem.set(why);
        show(null);
    }

    /// The batch before is closed once nobody shows it any more.
    void show(InputRows now) {
        InputRows before = rows.get();
        rows.set(now);
        if (before != null && before != now) {
            before.batch().close();
        }
    }

    void stop() {
        if (running != null) {
            running.abandon();
            running = null;
        }
        busy.set(false);
    }
}
