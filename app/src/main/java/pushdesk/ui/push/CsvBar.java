package pushdesk.ui.push;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.Titles;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.push.input.ColumnMappingForm;
import pushdesk.ui.push.input.CsvFormatForm;
import pushdesk.ui.push.input.CsvViewModel;
import pushdesk.ui.push.input.CsvWords;
import pushdesk.ui.push.input.InputRows;
import pushdesk.ui.push.preview.RowFilter;

/// The file, how it was read, how its columns were matched, and which of its rows are shown. The last two stand in a line of their own where
/// there is little room.
final class CsvBar extends HBox {
    private static final int LONGEST_NAME = 24;
    private static final int SHORT_NAME = 18;
    private static final int SHORTEST_NAME = 12;
    private static final double LETTER_EMS = 0.65;

    private final PushViewModel push;
    private final CsvViewModel model;
    private final HBox rowsShown = new HBox(8);
    private final Button format;
    private final Button edit;
    private final Button next;
    private final Hyperlink matched = new Hyperlink();
    private final Label notes = new Label();
    private boolean narrow;
    private boolean tight;
    private double spare;
    private boolean noted;

    CsvBar(PushViewModel push, FileDialogs dialogs, Runnable nextBad) {
        super(8);
        this.push = push;
        model = push.csv();
        setAlignment(Pos.CENTER_LEFT);
        Button choose = Parts.button(Words.text("push.choose.button"), MaterialDesignF.FOLDER_OPEN_OUTLINE, Words.text("push.choose"), () -> choose(push, dialogs));
        choose.setId("choose-file");
        Button paste = Parts.button("", MaterialDesignC.CONTENT_PASTE, Words.text("push.paste.why"), () -> paste(push));
        paste.setId("paste");
        format = Parts.button("", MaterialDesignT.TABLE_LARGE, Words.text("push.format"), () -> {});
        format.getStyleClass().add("file-chip");
        format.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // how many rows stays to be read
        format.setOnAction(event -> Parts.popOver(format, Words.text("push.format"), new CsvFormatForm(model)));
        edit = Parts.button("", MaterialDesignP.PENCIL_OUTLINE, Words.text("push.edit.why"), push.editing()::begin);
        edit.setAccessibleText(Words.text("push.edit"));
        edit.setId("edit-before");
        matched.setMinWidth(USE_PREF_SIZE);
        matched.setOnAction(event -> Parts.popOver(matched, Words.text("push.columns"), new ColumnMappingForm(model)));
        matched.setTooltip(new Tooltip());
        notes.getStyleClass().addAll("muted", "small");
        notes.setTooltip(new Tooltip());
        notes.getTooltip().textProperty().bind(notes.textProperty());
        notes.setMinWidth(0);
        notes.setPrefWidth(0); // takes what the others leave
        notes.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(notes, Priority.ALWAYS);
        var busy = new ProgressIndicator();
        busy.setPrefSize(16, 16);
        busy.setAccessibleText(Words.text("push.reading.file"));
        next = Parts.button(Words.text("push.next-bad"), MaterialDesignA.ALERT_CIRCLE_OUTLINE, Words.text("push.next-bad.why"), nextBad);
        ComboBox<RowFilter> filter = filter();
        next.setAccessibleText(Words.text("push.next-bad"));
        getChildren().addAll(choose, paste, format, edit, busy);
        rowsShown.setAlignment(Pos.CENTER_LEFT);
        rowsShown.getChildren().addAll(matched, notes, filter, next);
        model.busyProperty().subscribe(is -> Parts.shown(busy, is));
        choose.disableProperty().bind(Bindings.createBooleanBinding(() -> push.stateProperty().get() == PushViewModel.State.PUSHING, push.stateProperty()));
        format.disableProperty().bind(choose.disableProperty());
        paste.disableProperty().bind(choose.disableProperty());
        edit.disableProperty().bind(choose.disableProperty());
        matched.disableProperty().bind(choose.disableProperty());
        Runnable tell = () -> {
            nameFile();
            InputRows rows = model.rowsProperty().get();
            CsvViewModel.Reading reading = model.readingProperty().get();
            boolean read = rows != null && reading != null && model.requirements() != null;
            boolean named = model.givenProperty().get() != null;
            Parts.shown(format, named);
            Parts.shown(matched, read);
            Parts.shown(notes, read && noted);
            Parts.shown(filter, read);
            Parts.shown(next, read && rows.batch().rowsRejected() > 0);
            choose.setText(named ? "" : Words.text("push.choose.button"));
            choose.setAccessibleText(Words.text("push.choose.button"));
            if (read) {
                match();
                notes.setText(CsvWords.notes(reading.mapping(), model.requirements(), reading.format()));
                matched.getTooltip().setText(Words.text("push.columns.why", notes.getText()));
            }
        };
        model.givenProperty().subscribe(tell);
        model.rowsProperty().subscribe(tell);
        model.readingProperty().subscribe(tell);
        push.outlookProperty().subscribe(outlook -> Parts.shown(edit, push.editing().possible()));
        tell.run();
    }

    /// Which columns were matched and which rows are shown.
    Node rowsShown() {
        return rowsShown;
    }

    /// Says less where there is little room.
    ///
    /// @param little whether what is shown stands in a line of its own
    /// @param fair whether it stands beside the file, and both fill the line
    /// @param beyond how many ems of the file's line there are beyond what the rest and a short name need, or the rest where what is shown stands below; the name takes them
    /// @param much whether there is room for the notes as well, which stand in a tooltip besides
    void makeRoom(boolean little, boolean fair, double beyond, boolean much) {
        narrow = little;
        tight = fair;
        spare = beyond;
        noted = much;
        next.setText(much ? Words.text("push.next-bad") : "");
        notes.setVisible(noted && model.rowsProperty().get() != null);
        notes.setManaged(notes.isVisible());
        nameFile();
        match();
    }

    private void match() {
        CsvViewModel.Reading reading = model.readingProperty().get();
        if (reading != null && model.requirements() != null) {
            matched.setAccessibleText(CsvWords.matched(reading.mapping(), model.requirements()));
            matched.setText(tight ? CsvWords.matchedShort(reading.mapping(), model.requirements()) : matched.getAccessibleText());
        }
    }

    private void nameFile() {
        InputRows rows = model.rowsProperty().get();
        CsvViewModel.Reading reading = model.readingProperty().get();
        if (model.givenProperty().get() == null) {
            format.setText("");
            return;
        }
        String whole = model.givenProperty().get().name();
        int roomForName = tight ? Math.min(LONGEST_NAME, SHORTEST_NAME + (int) (spare / LETTER_EMS)) : narrow ? Math.clamp((int) (spare / LETTER_EMS), SHORT_NAME, LONGEST_NAME) : hasBad() ? SHORT_NAME : LONGEST_NAME;
        String name = Formats.middle(whole, roomForName);
        boolean read = rows != null && reading != null;
        String written = read ? CsvWords.written(reading.format()) : "";
        format.setText(!read ? name : name + "   " + CsvWords.rows(rows.batch()) + (noted ? " · " + written : ""));
        format.setAccessibleText(read ? Words.text("push.format.now", whole, CsvWords.rows(rows.batch()), written) : whole);
        format.getTooltip().setText(Words.text("push.format.why", format.getAccessibleText()));
    }

    private boolean hasBad() {
        InputRows rows = model.rowsProperty().get();
        return rows != null && rows.batch().rowsRejected() > 0;
    }

    /// Takes the block that a spreadsheet left in the clipboard.
    static void paste(PushViewModel push) {
        push.paste(SystemClipboard.text());
    }

    static void choose(PushViewModel push, FileDialogs dialogs) {
        dialogs.openCsv(Words.text("push.choose")).ifPresent(push::open);
    }

    private ComboBox<RowFilter> filter() {
        var box = new ComboBox<RowFilter>();
        box.getItems().setAll(List.of(RowFilter.values()));
        box.setConverter(new Titles<>("", RowFilter::title));
        box.setAccessibleText(Words.text("push.filter"));
        box.getStyleClass().add("row-filter");
        box.valueProperty().bindBidirectional(push.preview().filterProperty());
        return box;
    }
}
