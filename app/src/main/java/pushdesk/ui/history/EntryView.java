package pushdesk.ui.history;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.ScriptForm;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixScroll;

/// The selected entry: what it did to each view and store, and what can be done about it.
final class EntryView extends Stacked {
    private final HistoryViewModel model;
    private final Label hint = new Label(Words.text("history.hint"));
    private final Button undo = button(MaterialDesignU.UNDO_VARIANT, Words.text("history.undo.why"));
    private final Button changes = button(MaterialDesignC.COMPARE_HORIZONTAL, Words.text("history.changes.why"));
    private final Button rows = button(MaterialDesignT.TABLE_EYE, Words.text("history.rows.why"));
    private final MenuButton again = new MenuButton(Words.text("history.again"), Icons.of(MaterialDesignR.REPEAT));
    private final MenuItem file = new MenuItem();
    private final MenuItem journal = new MenuItem(Words.text("history.again.journal"));
    private final MenuButton copy = new MenuButton(Words.text("push.copy-as"), Icons.of(MaterialDesignC.CONTENT_COPY));
    private final Hyperlink undone = new Hyperlink();
    private final Label pruned = new Label();
    private final MatrixScroll matrix;

    /// @param copied takes texts that were made to be copied
    EntryView(HistoryViewModel model, Consumer<String> copied) {
        this.model = model;
        hint.getStyleClass().add("muted");
        matrix = new MatrixScroll(model.matrix());
        undo.setId("undo-entry");
        undo.setOnAction(event -> model.undo());
        changes.setId("entry-changes");
        changes.setText(Words.text("history.changes"));
        changes.setOnAction(event -> model.showChanges());
        rows.setText(Words.text("history.rows"));
        rows.setOnAction(event -> model.showRows());
        again.setId("entry-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.setTooltip(new Tooltip(Words.text("history.again.why")));
        again.getItems().addAll(journal, file);
        file.setMnemonicParsing(false); // names of files have underscores
        journal.setOnAction(event -> model.again().pushRows(selected()));
        file.setOnAction(event -> model.again().pushFile(selected()));
        copy.setId("entry-copy-as");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(Words.text("history.copy-as.why")));
        for (ScriptForm form : ScriptForm.values()) {
            var item = new MenuItem(form.title());
            item.setOnAction(event -> model.again().copy(selected(), form, copied));
            copy.getItems().add(item);
        }
        undone.setOnAction(event -> model.showUndoing());
        undone.setTooltip(new Tooltip(Words.text("history.undone.why")));
        pruned.getStyleClass().add("muted");
        var actions = new FlowPane(8, 8, undo, changes, rows, again, copy, undone, pruned);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("entry-actions");
        getChildren().setAll(hint, matrix, actions);
        model.selectedProperty().subscribe(entry -> show());
    }

    private void show() {
        PushResult entry = selected();
        String title = model.undoTitle();
        Parts.shown(hint, entry == null);
        Parts.shown(matrix, entry != null);
        undo.setText(Words.text("history.undo", title));
        undo.setAccessibleText(title);
        undo.setGraphic(Icons.of(entry != null && entry.kind() == EntryKind.UNDO ? MaterialDesignR.REDO_VARIANT : MaterialDesignU.UNDO_VARIANT));
        Parts.shown(undo, !title.isEmpty());
        Parts.shown(changes, model.knowsChanges());
        Parts.shown(rows, model.broughtRows());
        boolean hasRows = model.again().hasRows(entry);
        boolean hasFile = model.again().hasFile(entry);
        journal.setVisible(hasRows);
        file.setVisible(hasFile);
        file.setText(hasFile ? Words.text("history.again.file", entry.origin().name()) : "");
        Parts.shown(again, hasRows || hasFile);
        Parts.shown(copy, hasRows);
        String why = model.whyNotUndone();
        boolean by = entry != null && entry.undoneBy().isPresent();
        undone.setText(why);
        pruned.setText(why);
        Parts.shown(undone, by);
        Parts.shown(pruned, !by && !why.isEmpty());
    }

    private PushResult selected() {
        return model.selectedProperty().get();
    }

    private static Button button(Ikon icon, String help) {
        var button = new Button("", Icons.of(icon));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
