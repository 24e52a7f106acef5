package pushdesk.ui.push.input;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.table.RowTable;

/// Which column of the file brings which column of the push. Every change reads the file again.
public final class ColumnMappingForm extends VBox {
    private static final String NONE = Words.text("push.columns.ignored");
    private static final double TALLEST = 320;

    private final CsvViewModel model;

    public ColumnMappingForm(CsvViewModel model) {
        this.model = model;
        getStyleClass().add("pop-form");
        model.readingProperty().subscribe(reading -> {
            if (reading != null && model.requirements() != null) {
                show(reading.mapping(), model.requirements());
            }
        });
    }

    private void show(ColumnMapping mapping, PushRequirements requirements) {
        var grid = new GridPane();
        grid.getStyleClass().add("mapping");
        grid.addRow(0, heading(Words.text("push.columns.file")), heading(Words.text("push.columns.brings")), heading(Words.text("push.columns.as")));
        for (int index = 0; index < mapping.header().size(); index++) {
            String target = mapping.targets().get(index);
            var name = new NameLabel(mapping.header().get(index));
            name.setMaxWidth(180);
            var hint = new Label(target == null ? "" : requirements.columns().stream()
                    .filter(column -> column.name().equals(target))
                    .map(column -> RowTable.hint(column.type(), column.role()))
                    .findFirst().orElse(""));
            hint.getStyleClass().addAll("muted", "small");
            grid.addRow(index + 1, name, choice(mapping, requirements, index), hint);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        getChildren().setAll(scroll);
        List<String> missing = mapping.missing(requirements).stream().map(PushColumn::name).toList();
        if (!missing.isEmpty()) {
            var label = new Label(Words.text("push.columns.missing", String.join(", ", missing)));
            label.getStyleClass().add("warning");
            label.setWrapText(true);
            label.setMaxWidth(420);
            getChildren().add(label);
        }
        getChildren().add(Parts.button(Words.text("push.columns.match"), MaterialDesignA.AUTO_FIX, Words.text("push.columns.match.why"), model::matchAgain));
    }

    private ComboBox<String> choice(ColumnMapping mapping, PushRequirements requirements, int index) {
        var targets = new ArrayList<String>();
        targets.add(NONE);
        requirements.columns().forEach(column -> targets.add(column.name()));
        var box = new ComboBox<String>();
        box.getItems().setAll(targets);
        String target = mapping.targets().get(index);
        box.setValue(target == null ? NONE : target);
        box.setAccessibleText(Words.text("push.columns.what", mapping.header().get(index)));
        box.setOnAction(event -> model.map(index, box.getSelectionModel().getSelectedIndex() == 0 ? null : box.getValue()));
        return box;
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }
}
