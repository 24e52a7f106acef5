package pushdesk.ui.push.input;

import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.script.PushScript;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// The places that rows come from, a file or pasted block, the form and the generator, of which one is in front.
public final class RowInputs {
    private final ObjectProperty<Input> input = new SimpleObjectProperty<>(Input.CSV);
    private final CsvViewModel csv;
    private final FormViewModel form;
    private final GeneratorViewModel generator;

    public RowInputs(TaskRunner tasks, InstantSource clock) {
        csv = new CsvViewModel(tasks);
        form = new FormViewModel(clock);
        generator = new GeneratorViewModel(tasks, clock);
    }

    /// @param rows is called when the rows of the input in front may be others
    /// @param reason is called when it may be waiting for something else
    public void watch(Runnable rows, Runnable reason) {
        input.subscribe((was, is) -> {
            generator.show(is == Input.GENERATOR);
            rows.run();
        });
        csv.rowsProperty().subscribe((was, is) -> inFront(Input.CSV, rows));
        csv.problemProperty().subscribe((was, is) -> reason.run());
        csv.givenProperty().subscribe((was, is) -> reason.run());
        form.waitingForProperty().subscribe((was, is) -> reason.run());
        form.rowsProperty().subscribe((was, is) -> inFront(Input.FORM, rows));
        generator.problemProperty().subscribe((was, is) -> reason.run());
        generator.rowsProperty().subscribe((was, is) -> inFront(Input.GENERATOR, rows));
    }

    public ObjectProperty<Input> inputProperty() {
        return input;
    }

    public CsvViewModel csv() {
        return csv;
    }

    public GeneratorViewModel generator() {
        return generator;
    }

    public FormViewModel form() {
        return form;
    }

    /// The rows of the input in front, or null.
    public InputRows rows() {
        return switch (input.get()) {
            case CSV -> csv.rowsProperty().get();
            case FORM -> form.rowsProperty().get();
            case GENERATOR -> generator.rowsProperty().get();
        };
    }

    /// The file in front and how it is read; empty where rows come from elsewhere.
    public Optional<PushScript.ReadFrom> readFrom() {
        CsvViewModel.Reading reading = csv.readingProperty().get();
        return input.get() != Input.CSV || reading == null
                ? Optional.empty()
                : csv.givenProperty().get().file().map(path -> new PushScript.ReadFrom(path, reading.format(), reading.mapping()));
    }

    /// What the input in front waits for, in one sentence. What is wrong with it is told where its rows would be.
    public String waitingFor() {
        return switch (input.get()) {
            case CSV -> csv.problemProperty().get().isEmpty() ? csv.waitingFor() : Words.text("push.no-rows-yet");
            case FORM -> form.waitingForProperty().get();
            case GENERATOR -> generator.problemProperty().get().isEmpty() ? generator.waitingFor() : Words.text("push.no-rows-yet");
        };
    }

    /// Brings the file or text to the front.
    public void open(Given given) {
        input.set(Input.CSV);
        csv.open(given);
    }

    /// What rows must bring is not known at the moment. A form for the same source stays as it is.
    public void forget(PushMode mode, boolean sameSource) {
        csv.require(null);
        generator.require(null, sameSource);
        if (!sameSource) {
            form.require(null, mode, false);
        }
    }

    /// Rows must bring other columns: a file that is open is read again for them.
    public void require(PushRequirements requirements, PushMode mode, boolean sameSource) {
        csv.require(requirements);
        generator.require(requirements, sameSource);
        form.require(requirements, mode, sameSource);
    }

    private void inFront(Input changed, Runnable rows) {
        if (changed == input.get()) {
            rows.run();
        }
    }
}
