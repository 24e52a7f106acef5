package pushdesk.ui.targets;

import static pushdesk.ui.common.Words.text;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import pushdesk.serving.target.ReadBack;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.look.TextSize;

/// What a deployed server holds for keys that were pushed, beside what was pushed.
public final class ReadBackView extends BorderPane {
    private static final String EMS = "ems";

    public ReadBackView(ReadOnlyObjectProperty<ReadBack> read) {
        getStylesheets().add(ReadBackView.class.getResource("targets.css").toExternalForm());
        var table = new TableView<ReadBack.Line>();
        table.setAccessibleText(text("sheet.read-back"));
        table.getStyleClass().add("read-back");
        table.setPlaceholder(new EmptyState(MaterialDesignE.EYE_OUTLINE, text("held.none"), text("held.none.advice")));
        column(table, "held.feature", 8.5, ReadBack.Line::feature).setCellFactory(column -> new FeatureCell());
        column(table, "held.key", 5, ReadBack.Line::key);
        column(table, "held.pushed", 5.5, ReadBack.Line::pushed);
        column(table, "held.value", 5.5, line -> line.held().value());
        column(table, "held.status", 6.4, line -> status(line.held().status()));
        getChildren().add(new TextSize(size -> table.getColumns().forEach(column -> column.setPrefWidth((double) column.getProperties().get(EMS) * size))));
        var note = new Label(text("held.note"));
        note.getStyleClass().addAll("muted", "small", "read-back-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        setTop(note);
        setCenter(table);
        read.subscribe(now -> {
            table.getItems().clear();
            if (now != null) {
                table.getItems().setAll(now.lines());
            }
        });
    }

    /// A status in the words of the other screens.
    static String status(String said) {
        return switch (said) {
            case "PRESENT" -> text("vector.present");
            case "NULL_VALUE" -> text("vector.null");
            case "NOT_FOUND" -> text("vector.not-found");
            case "OUTSIDE_MAX_AGE" -> text("vector.old");
            default -> said;
        };
    }

    private static TableColumn<ReadBack.Line, String> column(TableView<ReadBack.Line> table, String key, double ems, Function<ReadBack.Line, String> says) {
        var column = new TableColumn<ReadBack.Line, String>(text(key));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(says.apply(line.getValue())));
        column.setReorderable(false);
        column.getProperties().put(EMS, ems);
        column.setSortable(false);
        table.getColumns().add(column);
        return column;
    }

    /// A feature by its name; the tooltip says of which view.
    private static final class FeatureCell extends TableCell<ReadBack.Line, String> {
        @Override
        protected void updateItem(String feature, boolean empty) {
            super.updateItem(feature, empty);
            setText(empty ? null : feature);
            ReadBack.Line line = empty ? null : getTableRow().getItem();
            setTooltip(line == null ? null : new Tooltip(line.view() + ":" + line.feature()));
        }
    }
}
