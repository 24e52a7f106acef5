package pushdesk.ui.matrix;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushdesk.model.push.StoreKind;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.AfterLayout;
import pushdesk.ui.common.look.TextSize;

/// Views × stores, with numbers that add up to the rows read.
final class MatrixView extends GridPane {
    private static final double NOTE_EMS = 24;

    private final MatrixViewModel model;
    private final TextSize textSize = new TextSize(size -> {});
    private final AfterLayout fitting = new AfterLayout(this::fit);
    private double room;
    private double whole = Double.NaN;
    private boolean shortened;
    private boolean notesBelow;

    MatrixView(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix");
        getStylesheets().add(MatrixView.class.getResource("matrix.css").toExternalForm());
        setAccessibleText(Words.text("matrix.spoken"));
        getChildren().add(textSize);
        model.contentProperty().subscribe(content -> show());
        sceneProperty().subscribe(scene -> fitting.ask());
        textSize.fontProperty().subscribe(font -> show());
    }

    /// How wide it may be.
    void room(double width) {
        if (width > 0 && width != room) {
            room = width;
            fitting.ask();
        }
    }

    /// With every count and the notes beside them, then without what there is no room for.
    private void show() {
        clear();
        whole = Double.NaN;
        if (!model.contentProperty().get().lines().isEmpty()) {
            build(false, notesBelow);
            fitting.ask();
        }
    }

    private void fit() {
        if (model.contentProperty().get().lines().isEmpty() || getScene() == null || room <= 0) {
            return;
        }
        if (Double.isNaN(whole)) {
            applyCss();
            whole = minWidth(-1);
        }
        boolean tooMany = whole > room;
        boolean below = whole + NOTE_EMS * textSize.pixels() > room;
        if (tooMany != shortened || below != notesBelow) {
            build(tooMany, below);
        }
    }

    private void clear() {
        getChildren().setAll(textSize);
        getColumnConstraints().clear();
        getRowConstraints().clear();
    }

    private void build(boolean withoutZeros, boolean withNotesBelow) {
        shortened = withoutZeros;
        notesBelow = withNotesBelow;
        clear();
        MatrixViewModel.Content all = model.contentProperty().get();
        MatrixViewModel.Content content = shortened ? all.withoutZeros() : all;
        header(content);
        int row = 1;
        for (MatrixLine line : content.lines()) {
            row = line(content, line, row);
        }
    }

    private void header(MatrixViewModel.Content content) {
        column(HPos.LEFT, false);
        column(HPos.LEFT, false);
        background(0, content.columns().size() + 4, "matrix-header");
        add(cell(content.heading(), "matrix-heading"), 0, 0);
        add(cell(Words.text("matrix.store"), "matrix-heading"), 1, 0);
        int index = 2;
        for (MatrixColumn column : content.columns()) {
            column(HPos.RIGHT, false);
            Label label = cell(column.title(), "matrix-heading");
            label.setTooltip(new Tooltip(column.meaning()));
            add(label, index++, 0);
        }
        column(HPos.RIGHT, false);
        Label rows = cell(content.ofRows() ? Words.text("matrix.rows") : Words.text("matrix.all"), "matrix-heading");
        rows.setTooltip(new Tooltip(content.ofRows() ? Words.text("matrix.rows.meaning") : Words.text("matrix.all.meaning")));
        add(rows, index, 0);
        column(HPos.LEFT, true);
    }

    /// @return the grid's next free row
    private int line(MatrixViewModel.Content content, MatrixLine line, int row) {
        List<MatrixColumn> columns = content.columns();
        background(row, columns.size() + 4, "matrix-line");
        boolean refused = line.propagation().refused().isPresent();
        Label target = cell(line.propagation().target(), "matrix-target");
        target.setTooltip(new Tooltip(line.propagation().target()));
        add(target, 0, row);
        Label store = new Label(line.propagation().store().name());
        store.getStyleClass().addAll("chip", line.propagation().store() == StoreKind.ONLINE ? "online" : "offline");
        add(store, 1, row);
        int index = 2;
        for (MatrixColumn column : columns) {
            add(count(line, column), index++, row);
        }
        add(cell(refused ? "–" : Formats.count(content.sum(line)), "matrix-rows"), index++, row);
        if (notesBelow && !line.text().isEmpty()) {
            Node note = note(line);
            note.getStyleClass().add("matrix-note-below");
            add(note, 0, row + 1, columns.size() + 4, 1);
            return row + 2;
        }
        add(note(line), index, row);
        return row + 1;
    }

    private static Label count(MatrixLine line, MatrixColumn column) {
        var count = column.count(line.propagation());
        Label label = cell(count.isPresent() ? Formats.count(count.getAsLong()) : "–", "matrix-count");
        if (count.orElse(0) == 0) {
            label.getStyleClass().add("nothing");
        } else {
            label.getStyleClass().add(switch (column) {
                case NEW, APPENDED, COME_BACK -> "good";
                case UPDATED, SAME, OTHER_VALUES, STAY, SENT -> "plain";
                case OLDER, SUPERSEDED, REMOVED -> "warning";
                case BAD -> "bad";
            });
        }
        if (line.changed().contains(column)) {
            label.setText(label.getText() + " ●");
            label.getStyleClass().add("changed");
            label.setTooltip(new Tooltip(Words.text("matrix.changed")));
        }
        label.setAccessibleText(line.propagation().target() + ", " + column.title() + ": " + label.getText());
        return label;
    }

    private Node note(MatrixLine line) {
        Label text = cell(line.blocking() ? Words.text("matrix.refused", line.text()) : line.text(), "matrix-note");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        if (line.blocking()) {
            text.getStyleClass().add("bad");
        }
        if (line.leaving() == MatrixLine.Leaving.NOT_OFFERED) {
            return text;
        }
        CheckBox leave = new CheckBox(Words.text("matrix.leave"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setSelected(line.leaving() == MatrixLine.Leaving.LEFT_OUT);
        leave.setAccessibleText(Words.text("matrix.leave.spoken", line.propagation().target()));
        leave.setTooltip(new Tooltip(leave.getAccessibleText()));
        leave.selectedProperty().subscribe((was, is) -> {
            if (is) {
                model.leftOut().add(line.propagation().target());
            } else {
                model.leftOut().remove(line.propagation().target());
            }
        });
        HBox box = new HBox(8, leave, text);
        box.getStyleClass().add("matrix-leaving");
        return box;
    }

    private void background(int row, int columns, String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        GridPane.setHgrow(region, Priority.ALWAYS);
        add(region, 0, row, columns, 1);
    }

    private void column(HPos alignment, boolean grows) {
        var constraints = new ColumnConstraints();
        constraints.setHalignment(alignment);
        constraints.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
        constraints.setMinWidth(grows ? 0 : Region.USE_PREF_SIZE);
        getColumnConstraints().add(constraints);
    }

    private static Label cell(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("matrix-cell", style);
        GridPane.setValignment(label, VPos.CENTER);
        return label;
    }
}
