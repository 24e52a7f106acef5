package pushdesk.ui.push.input;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.RowTable;

/// What rows to make up: how many, for how many keys, when, and what each column takes.
public final class GeneratorBar extends FlowPane {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final int SMALL = 4;
    private static final int TIME = 12;

    private final GeneratorViewModel model;
    private final Button columns;

    public GeneratorBar(GeneratorViewModel model) {
        super(10, 6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        columns = Parts.button(Words.text("push.generate.columns"), MaterialDesignT.TABLE_COLUMN, Words.text("push.generate.columns.why"), () -> {});
        columns.setId("generate-columns");
        columns.setOnAction(event -> {
            if (model.requirements() != null) {
                Parts.popOver(columns, Words.text("push.generate.columns"), rules());
            }
        });
        getChildren().addAll(
                field("rows", Words.text("push.generate.rows"), model.rowsWantedProperty(), SMALL),
                field("keys", Words.text("push.generate.keys"), model.keysProperty(), SMALL),
                field("nulls", Words.text("push.generate.nulls"), model.nullsProperty(), SMALL - 2),
                field("from", Words.text("push.generate.from"), model.fromProperty(), TIME),
                field("to", Words.text("push.generate.to"), model.toProperty(), TIME),
                field("seed", Words.text("push.generate.seed"), model.seedProperty(), SMALL - 2));
        model.columnsRuledProperty().subscribe(this::tell);
    }

    /// Opens what values each column takes.
    public Button columns() {
        return columns;
    }

    private void tell() {
        int ruled = model.columnsRuledProperty().get();
        columns.setText(ruled == 0 ? Words.text("push.generate.columns") : Words.count("push.generate.columns.ruled", ruled));
    }

    private HBox field(String key, String title, StringProperty text, int width) {
        var field = new TextField();
        field.setId("generate-" + key);
        field.setPrefColumnCount(width);
        field.setAccessibleText(title);
        field.textProperty().bindBidirectional(text);
        model.problemProperty().subscribe(() -> field.pseudoClassStateChanged(BAD, model.wrong(title)));
        field.pseudoClassStateChanged(BAD, model.wrong(title));
        var label = new Label(title);
        label.getStyleClass().add("muted");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        var both = new HBox(5, label, field);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    /// What may be written, by an example that fits the column.
    private static String prompt(PushColumn column) {
        return switch (column.type()) {
            case ScalarType.UNIX_TIMESTAMP -> Words.text("push.generate.rule.times");
            case ScalarType.INT32, ScalarType.INT64, ScalarType.FLOAT32, ScalarType.FLOAT64, ScalarType.DECIMAL -> Words.text("push.generate.rule.numbers");
            default -> Words.text("push.generate.rule");
        };
    }

    private GridPane rules() {
        var grid = new GridPane();
        grid.getStyleClass().add("pop-form");
        int row = 0;
        for (PushColumn column : model.requirements().columns()) {
            var name = new Label(column.name());
            var hint = new Label(RowTable.hint(column.type(), column.role()));
            hint.getStyleClass().addAll("muted", "small");
            var rule = new TextField(model.column(column.name()));
            rule.setPromptText(prompt(column));
            rule.setAccessibleText(column.name());
            rule.textProperty().subscribe((was, is) -> model.setColumn(column.name(), is));
            name.setLabelFor(rule);
            grid.addRow(row++, name, hint, rule);
        }
        var help = new Label(Words.text("push.generate.rule.help"));
        help.getStyleClass().addAll("muted", "small");
        grid.add(help, 0, row, 3, 1);
        return grid;
    }
}
