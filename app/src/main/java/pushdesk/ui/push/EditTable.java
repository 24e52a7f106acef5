package pushdesk.ui.push;

import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.table.CellText;
import pushdesk.ui.common.table.RowTable;

/// Rows as a table to type into.
final class EditTable extends BorderPane {
    private static final double EMS = 11.5;
    private static final double TIME_EMS = 16;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

    EditTable(PushViewModel model, RowsEdit edit) {
        var table = new TableView<Integer>(FXCollections.observableList(IntStream.range(0, edit.rows().size()).boxed().toList()));
        table.setId("edit-rows");
        table.getStyleClass().add("row-table");
        table.getStylesheets().add(RowTable.class.getResource("row-table.css").toExternalForm());
        table.setAccessibleText(Words.text("push.edit.table"));
        table.setEditable(true);
        table.getSelectionModel().setCellSelectionEnabled(true);
        var edits = new CellEdits(edit);
        for (int index = 0; index < edit.columns().size(); index++) {
            table.getColumns().add(column(edit, edits, index));
        }
        // Here these keys are about the cells, also when there is nothing to take back: nobody expects a push undone while typing.
        setOnKeyPressed(event -> {
            boolean undo = UNDO.match(event);
            if (undo || REDO.match(event)) {
                (undo ? edits.undo() : edits.redo()).ifPresent(change -> show(table, change));
                event.consume();
            }
        });
        Button use = Parts.button(Words.text("push.edit.use"), MaterialDesignC.CHECK, Words.text("push.edit.use"), model.editing()::use);
        use.setId("use-edited");
        Button back = Parts.button(Words.text("push.edit.back"), MaterialDesignC.CLOSE, Words.text("push.edit.back"), model.editing()::leave);
        var help = new Label(Words.text("push.edit.help", UNDO.getDisplayText()));
        help.getStyleClass().addAll("muted", "small");
        help.setWrapText(true);
        var textSize = new TextSize(size -> table.getColumns().forEach(column ->
                column.setPrefWidth(size * (edit.columns().get(table.getColumns().indexOf(column)).type() == ScalarType.UNIX_TIMESTAMP ? TIME_EMS : EMS))));
        var bar = new HBox(8, use, back, textSize, help);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("edit-bar");
        setTop(bar);
        setCenter(table);
    }

    private static void show(TableView<Integer> table, CellEdits.Change change) {
        table.refresh();
        table.scrollTo(change.row());
        table.getSelectionModel().clearAndSelect(change.row(), table.getColumns().get(change.column()));
        table.getFocusModel().focus(change.row(), table.getColumns().get(change.column()));
    }

    private static TableColumn<Integer, String> column(RowsEdit edit, CellEdits edits, int index) {
        PushColumn of = edit.columns().get(index);
        var column = new TableColumn<Integer, String>(of.name());
        var hint = new Label(RowTable.hint(of.type(), of.role()));
        hint.getStyleClass().add("column-hint");
        column.setGraphic(hint);
        if (CellText.rightAligned(of.type())) {
            column.getStyleClass().add("number");
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(edit.typed(row.getValue(), index)));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(event -> {
            edits.type(event.getRowValue(), index, event.getNewValue());
            event.getTableView().refresh();
        });
        return column;
    }
}
