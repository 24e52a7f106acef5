package pushdesk.ui.push.input;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.RowTable;

/// A form of one row: a typed editor a column, each with what is wrong with it beside it.
public final class FormView extends ScrollPane {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final String NULL = "null";
    private static final double WIDEST_NAME = 260;

    private static final double ROOMY_EMS = 62;
    private static final double NAMES_EMS = 14;

    private final TextSize textSize = new TextSize(size -> {});
    private boolean narrow;

    public FormView(FormViewModel model) {
        getStyleClass().add("form-view");
        setFitToWidth(true);
        model.fieldsProperty().subscribe(this::show);
        widthProperty().subscribe(width -> {
            boolean now = width.doubleValue() > 0 && width.doubleValue() < ROOMY_EMS * textSize.pixels();
            if (now != narrow) {
                narrow = now;
                show(model.fieldsProperty().get());
            }
        });
    }

    /// What is wrong stands beside an editor, or below it where there is little room.
    private void show(List<FormField> fields) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var names = new ColumnConstraints();
        names.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        int row = 0;
        for (FormField field : fields) {
            var name = new NameLabel(field.column().name());
            name.getStyleClass().add("strong");
            name.setMaxWidth(WIDEST_NAME);
            var hint = new NameLabel(RowTable.hint(field.column().type(), field.column().role()));
            hint.getStyleClass().addAll("muted", "small");
            hint.setMaxWidth(WIDEST_NAME);
            Node editor = editor(field);
            name.setLabelFor(editor);
            if (narrow) {
                var named = new VBox(name, hint);
                named.setPrefWidth(NAMES_EMS * textSize.pixels());
                var edited = new VBox(2, editor, says(field));
                GridPane.setHgrow(edited, Priority.ALWAYS);
                grid.addRow(row++, named, edited);
            } else {
                grid.addRow(row++, name, hint, editor, says(field));
            }
        }
        setContent(new VBox(textSize, grid));
    }

    private static Node editor(FormField field) {
        return switch (field.editor()) {
            case TRUTH -> truth(field);
            case TEXT_AREA -> typed(field, new TextArea());
            case LINE -> field.isString() ? withEmptyText(field) : typed(field, new TextField());
            case TIME -> withNow(field);
        };
    }

    private static Node truth(FormField field) {
        var box = new ComboBox<String>();
        box.getItems().setAll(NULL, "true", "false");
        box.setAccessibleText(field.column().name());
        field.textProperty().subscribe(text -> box.setValue(text.isEmpty() ? NULL : text));
        box.valueProperty().subscribe((was, is) -> field.textProperty().set(NULL.equals(is) ? "" : is));
        return box;
    }

    private static <T extends TextInputControl> T typed(FormField field, T control) {
        control.setId("field-" + field.column().name());
        control.setPromptText(field.example());
        control.setAccessibleText(field.column().name() + ", " + RowTable.hint(field.column().type(), field.column().role()));
        control.textProperty().bindBidirectional(field.textProperty());
        if (control instanceof TextArea area) {
            area.setPrefRowCount(2);
            area.setPrefColumnCount(30);
            area.setWrapText(true);
            Parts.leftByTab(area);
        } else if (control instanceof TextField line) {
            line.setPrefColumnCount(24);
        }
        field.meaningProperty().subscribe(meaning -> control.pseudoClassStateChanged(BAD, !meaning.problem().isEmpty() && !control.getText().isEmpty()));
        return control;
    }

    private static Node withEmptyText(FormField field) {
        TextField control = typed(field, new TextField());
        var empty = new ToggleButton("\"\"");
        empty.setMinWidth(USE_PREF_SIZE);
        empty.setAccessibleText(Words.text("push.form.empty.of", field.column().name()));
        empty.setTooltip(new Tooltip(Words.text("push.form.empty")));
        empty.selectedProperty().bindBidirectional(field.emptyTextProperty());
        field.textProperty().subscribe(text -> empty.setDisable(!text.isEmpty()));
        return row(control, empty);
    }

    private static Node withNow(FormField field) {
        TextField control = typed(field, new TextField());
        return row(control, Parts.button(Words.text("push.form.now"), MaterialDesignC.CLOCK_OUTLINE, Words.text("push.form.now.why", field.column().name()), field::now));
    }

    private static Node row(TextField control, Node beside) {
        HBox.setHgrow(control, Priority.ALWAYS);
        var row = new HBox(4, control, beside);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label says(FormField field) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        GridPane.setHgrow(label, Priority.ALWAYS);
        field.meaningProperty().subscribe(meaning -> {
            boolean bad = !meaning.problem().isEmpty();
            label.setText(bad ? meaning.problem() : meaning.says());
            boolean missing = field.textProperty().get().isEmpty(); // is asked for at the foot, and no fault yet
            label.getStyleClass().setAll("label", "small", bad && !missing ? "bad" : "muted");
        });
        return label;
    }
}
