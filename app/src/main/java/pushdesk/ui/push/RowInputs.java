package pushdesk.ui.push;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.PushMode;
import pushdesk.model.PushRequirements;
import pushdesk.ui.common.TaskRunner;

/// The two places that rows come from, a CSV file and the form, of which one is in front.
final class RowInputs {
    private final ObjectProperty<PushViewModel.Input> input = new SimpleObjectProperty<>(PushViewModel.Input.CSV);
    private final CsvViewModel csv;
    private final FormViewModel form;

    RowInputs(TaskRunner tasks, InstantSource clock) {
        csv = new CsvViewModel(tasks);
        form = new FormViewModel(clock);
    }

    /// @param rows is called when the rows of the input in front may be others
    /// @param reason is called when it may be waiting for something else
    void watch(Runnable rows, Runnable reason) {
        input.subscribe((was, is) -> rows.run());
        csv.rowsProperty().subscribe((was, is) -> inFront(PushViewModel.Input.CSV, rows));
        csv.problemProperty().subscribe((was, is) -> reason.run());
        csv.fileProperty().subscribe((was, is) -> reason.run());
        form.waitingForProperty().subscribe((was, is) -> reason.run());
        form.rowsProperty().subscribe((was, is) -> inFront(PushViewModel.Input.FORM, rows));
    }

    ObjectProperty<PushViewModel.Input> inputProperty() {
        return input;
    }

    CsvViewModel csv() {
        return csv;
    }

    FormViewModel form() {
        return form;
    }

    /// The rows of the input in front, or null.
    InputRows rows() {
        return input.get() == PushViewModel.Input.CSV ? csv.rowsProperty().get() : form.rowsProperty().get();
    }

    /// What the input in front waits for, in one sentence.
    String waitingFor() {
        return input.get() == PushViewModel.Input.CSV ? csv.waitingFor() : form.waitingForProperty().get();
    }

    /// Brings the file to the front.
    void open(Path file) {
        input.set(PushViewModel.Input.CSV);
        csv.open(file);
    }

    /// What rows must bring is not known at the moment. A form for the same source stays as it is.
    void forget(PushMode mode, boolean sameSource) {
        csv.require(null);
        if (!sameSource) {
            form.require(null, mode, false);
        }
    }

    /// Rows must bring other columns: a file that is open is read again for them.
    void require(PushRequirements requirements, PushMode mode, boolean sameSource) {
        csv.require(requirements);
        form.require(requirements, mode, sameSource);
    }

    private void inFront(PushViewModel.Input changed, Runnable rows) {
        if (changed == input.get()) {
            rows.run();
        }
    }
}
