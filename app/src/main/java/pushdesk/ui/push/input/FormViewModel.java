package pushdesk.ui.push.input;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowForm;
import pushdesk.ui.common.Words;

/// A single row, typed into one field a column.
public final class FormViewModel {
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<FormField>> fields = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<InputRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper waitingFor = new ReadOnlyStringWrapper("");
    private PushRequirements requirements;
    private boolean filling;

    FormViewModel(InstantSource clock) {
        this.clock = clock;
    }

    /// One for each column that a push in the chosen mode takes.
    public ReadOnlyObjectProperty<List<FormField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// The row; null while a field can't be read.
    public ReadOnlyObjectProperty<InputRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why there is no row yet.
    public ReadOnlyStringProperty waitingForProperty() {
        return waitingFor.getReadOnlyProperty();
    }

    /// Empties all fields.
    public void clear() {
        filling = true;
        for (FormField field : fields.get()) {
            field.textProperty().set("");
            field.emptyTextProperty().set(false);
        }
        filling = false;
        changed();
    }

    /// A form for these columns. What was typed stays where the next form has the same column.
    ///
    /// @param wanted null for no form
    public void require(PushRequirements wanted, PushMode mode, boolean keepTyped) {
        requirements = wanted;
        List<PushColumn> columns = wanted == null ? List.of() : columns(wanted, mode);
        if (keepTyped && columns.equals(fields.get().stream().map(FormField::column).toList())) {
            return;
        }
        Map<String, FormField> before = new HashMap<>();
        if (keepTyped) {
            fields.get().forEach(field -> before.put(field.column().name(), field));
        }
        filling = true;
        List<FormField> made = columns.stream().map(column -> field(column, before.get(column.name()))).toList();
        filling = false;
        fields.set(made);
        changed();
    }

    private FormField field(PushColumn column, FormField before) {
        var field = new FormField(column, clock);
        if (before != null) {
            field.textProperty().set(before.textProperty().get());
            field.emptyTextProperty().set(before.emptyTextProperty().get());
        }
        field.meaningProperty().subscribe((was, is) -> changed());
        return field;
    }

    /// The columns that the mode asks for, and those it can use besides.
    private static List<PushColumn> columns(PushRequirements wanted, PushMode mode) {
        return wanted.columns().stream()
                .filter(column -> wanted.required(mode).contains(column) || column.role() == PushColumn.Role.CREATED_TIMESTAMP)
                .toList();
    }

    private void changed() {
        if (filling) {
            return;
        }
        InputRows before = rows.get();
        List<FormField> bad = fields.get().stream().filter(field -> !field.meaningProperty().get().problem().isEmpty()).toList();
        waitingFor.set(fields.get().isEmpty() ? "" : bad.isEmpty() ? "" : Words.count("push.form.waiting", bad.size(), String.join(", ", bad.stream().map(field -> field.column().name()).toList())));
        rows.set(bad.isEmpty() && !fields.get().isEmpty() ? new InputRows(batch(), Map.of()) : null);
        if (before != null) {
            before.batch().close();
        }
    }

    /// A created time that was left out is not brought at all, so that the choice to fill it is offered.
    private RowBatch batch() {
        var texts = new LinkedHashMap<String, String>();
        for (FormField field : fields.get()) {
            if (field.column().role() != PushColumn.Role.CREATED_TIMESTAMP || field.value() != null) {
                texts.put(field.column().name(), field.value());
            }
        }
        return RowForm.batch(texts, requirements);
    }
}
