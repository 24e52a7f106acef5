package pushdesk.ui.common.table;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import pushdesk.model.push.PushColumn;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.Fonts;

/// A table of any number of rows, known by their numbers only. What a cell says is asked when it comes into sight.
public final class RowTable extends TableView<Integer> {
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final String SAYS = "says";
    private static final double WIDEST = 320;
    private static final double BOLDER = 1.08;
    private static final double PADDING = 22;

    /// How a cell says it.
    public enum Tone { PLAIN, MUTED, WARNING, BAD, CHANGED }

    /// What a cell says.
    ///
    /// @param tooltip what it says besides; empty for nothing
    public record Said(String text, String tooltip, Tone tone) {
        public static final Said NOTHING = new Said("", "", Tone.PLAIN);

        public static Said plain(String text) {
            return new Said(text, "", Tone.PLAIN);
        }

        /// A value; what stands for one that is not there is muted.
        public static Said of(CellText text) {
            return new Said(text.text(), "", text.kind() == CellText.Kind.VALUE ? Tone.PLAIN : Tone.MUTED);
        }
    }

    /// @param accessibleName what the table lists
    /// @param dress gives a row its style, by its number; the number is null for empty rows
    public RowTable(String accessibleName, BiConsumer<TableRow<Integer>, Integer> dress) {
        getStyleClass().add("row-table");
        getStylesheets().add(RowTable.class.getResource("row-table.css").toExternalForm());
        setAccessibleText(accessibleName);
        setRowFactory(table -> new DressedRow(dress));
    }

    /// What Enter, a double click and the context menu do with the selected row.
    public void opens(String title, Runnable action) {
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                action.run();
            }
        });
        var item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        setContextMenu(new ContextMenu(item));
    }

    /// Adds a column.
    ///
    /// @param hint its type and role, small beside the name; may be empty
    /// @param says what the cell of a row says
    public TableColumn<Integer, Integer> column(String name, String hint, boolean rightAligned, IntFunction<Said> says) {
        var column = new TableColumn<Integer, Integer>(name);
        if (!hint.isEmpty()) {
            var label = new Label(hint);
            label.getStyleClass().add("column-hint");
            column.setGraphic(label);
        }
        if (rightAligned) {
            column.getStyleClass().add("number");
        }
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(same -> new SayingCell(says));
        column.getProperties().put(SAYS, says);
        getColumns().add(column);
        return column;
    }

    /// Gives every column the width of its title and of what some rows say. One without a title is not shown while it says nothing.
    ///
    /// @param fontSize the size of text, in pixels
    public void fit(List<Integer> sample, double fontSize) {
        for (TableColumn<Integer, ?> column : getColumns()) {
            IntFunction<Said> says = says(column);
            String hint = column.getGraphic() instanceof Label label ? label.getText() : "";
            column.setVisible(!column.getText().isEmpty() || sample.stream().anyMatch(row -> !says.apply(row).text().isEmpty()));
            double width = width(column.getText(), fontSize * 0.923) * BOLDER + (hint.isEmpty() ? 0 : width(hint, fontSize * 0.785) + 5);
            for (Integer row : sample) {
                width = Math.max(width, width(says.apply(row).text(), fontSize));
            }
            column.setPrefWidth(Math.min(width, WIDEST) + PADDING);
        }
    }

    /// What the cells of a column say.
    @SuppressWarnings("unchecked")
    public static IntFunction<Said> says(TableColumn<?, ?> column) {
        return (IntFunction<Said>) column.getProperties().get(SAYS);
    }

    /// The words beside a column's name: its type, and its role where it is not a feature.
    public static String hint(ValueType type, PushColumn.Role role) {
        String name = type == ScalarType.UNKNOWN ? Words.text("cell.unknown-type") : type.feastName();
        return switch (role) {
            case KEY -> Words.text("cell.key", name);
            case FEATURE -> name;
            case EVENT_TIMESTAMP -> Words.text("cell.event");
            case CREATED_TIMESTAMP -> Words.text("cell.created");
        };
    }

    /// How wide a text is, in pixels.
    public static double width(String text, double fontSize) {
        var measured = new Text(text);
        measured.setFont(Font.font(Fonts.FAMILY, fontSize));
        return measured.getLayoutBounds().getWidth();
    }

    /// A row that looks as its number says.
    private static final class DressedRow extends TableRow<Integer> {
        private final BiConsumer<TableRow<Integer>, Integer> dress;

        DressedRow(BiConsumer<TableRow<Integer>, Integer> dress) {
            this.dress = dress;
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            dress.accept(this, empty ? null : row);
        }
    }

    /// A cell that asks what to say.
    private static final class SayingCell extends TableCell<Integer, Integer> {
        private final IntFunction<Said> says;
        private Tooltip tip; // one a cell: cells say something else at every turn of the wheel

        SayingCell(IntFunction<Said> says) {
            this.says = says;
        }

        private Tooltip tip(String text) {
            if (tip == null) {
                tip = new Tooltip();
            }
            tip.setText(text);
            return tip;
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            Said said = empty || row == null ? Said.NOTHING : says.apply(row);
            setText(said.text());
            setTooltip(said.tooltip().isEmpty() ? null : tip(said.tooltip()));
            pseudoClassStateChanged(MUTED, said.tone() == Tone.MUTED);
            pseudoClassStateChanged(WARNING, said.tone() == Tone.WARNING);
            pseudoClassStateChanged(BAD, said.tone() == Tone.BAD);
            pseudoClassStateChanged(CHANGED, said.tone() == Tone.CHANGED);
        }
    }
}
