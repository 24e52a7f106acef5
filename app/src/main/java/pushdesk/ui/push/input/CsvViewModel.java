package pushdesk.ui.push.input;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;

/// A file or a pasted block as the rows of a push: where it came from, how it is written, and which of its columns brings which.
public final class CsvViewModel {

    /// How the file was read.
    public record Reading(RowFormat format, ColumnMapping mapping) {}

    /// @param modified tells whether the file was edited since
    private record Loaded(Reading reading, RowBatch batch, FileTime modified) {}

    private final AskedRows asked;
    private final ReadOnlyObjectWrapper<Given> given = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private PushRequirements requirements;
    private FileTime modified;

    CsvViewModel(TaskRunner tasks) {
        asked = new AskedRows(tasks, Words.text("push.file.stopped"));
    }

    /// The file chosen or the text pasted, or null.
    public ReadOnlyObjectProperty<Given> givenProperty() {
        return given.getReadOnlyProperty();
    }

    /// How it was read; null until then.
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Its rows; null until they are read.
    public ReadOnlyObjectProperty<InputRows> rowsProperty() {
        return asked.rows().getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return asked.busy().getReadOnlyProperty();
    }

    /// Why the file cannot be read; empty when it can.
    public ReadOnlyStringProperty problemProperty() {
        return asked.problem().getReadOnlyProperty();
    }

    /// What the push must bring, or null while that is not known.
    public PushRequirements requirements() {
        return requirements;
    }

    void open(Path chosen) {
        open(Given.file(chosen));
    }

    void open(Given chosen) {
        close();
        given.set(chosen);
        read(null);
    }

    /// Reads the file as the user says it is written. Columns are matched anew where that changes their names.
    public void readAs(CsvFormat format) {
        Reading now = reading.get();
        if (given.get() != null && now != null && !format.equals(now.format().csv())) {
            read(new Reading(now.format().withCsv(format), now.mapping()));
        }
    }

    /// Lets one column of the file bring another column of the push.
    ///
    /// @param target the push's column by its own name, or null for none
    public void map(int fileColumn, String target) {
        if (reading.get() != null) {
            read(new Reading(reading.get().format(), reading.get().mapping().with(fileColumn, target)));
        }
    }

    /// Matches the columns by name again.
    public void matchAgain() {
        if (reading.get() != null) {
            read(new Reading(reading.get().format(), null));
        }
    }

    /// Lets go of the file.
    public void close() {
        asked.stop();
        given.set(null);
        reading.set(null);
        asked.problem().set("");
        asked.show(null);
    }

    /// Another source asks for other columns: a file that is open is read again for them.
    void require(PushRequirements wanted) {
        requirements = wanted;
        asked.stop();
        asked.show(null);
        if (given.get() != null) {
            RowFormat chosen = reading.get() == null ? null : reading.get().format();
            reading.set(null);
            read(chosen == null ? null : new Reading(chosen, null));
        }
    }

    /// The next file is read for these columns; what was read stays as it is.
    public void requireNext(PushRequirements wanted) {
        requirements = wanted;
    }

    /// Reads the file again if it was edited since it was read.
    public void readAgainIfChanged() {
        if (given.get() != null && reading.get() != null && !given.get().modified().equals(modified)) {
            read(reading.get());
        }
    }

    /// Why there are no rows yet, and what to do.
    public String waitingFor() {
        if (!asked.problem().get().isEmpty()) {
            return asked.problem().get();
        }
        return given.get() == null ? Words.text("push.file.first") : Words.text("push.reading", given.get().name());
    }

    /// @param wanted null to find everything out; a null mapping in it to match the columns by name
    private void read(Reading wanted) {
        asked.stop();
        asked.problem().set("");
        PushRequirements needed = requirements;
        Given from = given.get();
        if (needed == null) {
            return;
        }
        asked.ask(Words.text("push.reading", from.name()), progress -> load(from, wanted, needed, progress), this::loaded);
    }

    private static Loaded load(Given from, Reading wanted, PushRequirements needed, Progress progress) {
        FileTime before = from.modified();
        try (RowInput input = from.open()) {
            RowFormat format = wanted == null ? RowFormat.detect(input) : wanted.format();
            List<String> header = RowFiles.header(input, format);
            ColumnMapping mapping = wanted != null && wanted.mapping() != null && wanted.mapping().header().equals(header)
                    ? wanted.mapping()
                    : ColumnMapping.auto(header, needed);
            RowBatch batch = RowFiles.read(input, format, mapping, needed, progress);
            return new Loaded(new Reading(format, mapping), AskedRows.wanted(batch, progress), before);
        }
    }

    private void loaded(Loaded loaded) {
        modified = loaded.modified();
        reading.set(loaded.reading());
        var names = new HashMap<String, String>();
        for (PushColumn column : loaded.batch().columns()) {
            loaded.reading().mapping().nameOf(column).ifPresent(name -> names.put(column.name(), name));
        }
        asked.show(new InputRows(loaded.batch(), Map.copyOf(names)));
    }
}
