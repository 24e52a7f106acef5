package pushdesk.ui.history;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.history.RevisionViewModel.Outlook;
import pushdesk.ui.history.RevisionViewModel.State;
import pushdesk.ui.matrix.MatrixScroll;

/// The plan of an undo or a reset, and the one button that does it.
final class RevisionView extends Stacked {
    private final RevisionViewModel model;
    private final Label title = new Label();
    private final VBox sentences = new VBox(2);
    private final Button confirm = new Button();
    private final Button cancel = new Button();
    private final ProgressBar progress = new ProgressBar();
    private final Label phase = new Label();
    private State before = State.NONE;

    RevisionView(RevisionViewModel model) {
        this.model = model;
        title.getStyleClass().add("title");
        confirm.setId("revise");
        confirm.setMnemonicParsing(false);
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setOnAction(event -> model.confirm());
        cancel.setId("revise-cancel");
        cancel.setTooltip(new Tooltip());
        cancel.setOnAction(event -> model.cancel());
        progress.setAccessibleText(Words.text("revision.progress"));
        phase.getStyleClass().add("muted");
        var buttons = new FlowPane(8, 8, confirm, cancel, progress, phase);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("entry-actions");
        sentences.getStyleClass().add("revision-sentences");
        var matrix = new MatrixScroll(model.matrix());
        model.matrix().contentProperty().subscribe(content -> Parts.shown(matrix, !content.lines().isEmpty()));
        getChildren().setAll(title, matrix, sentences, buttons);
        model.outlookProperty().subscribe(this::show);
        model.runningProperty().subscribe(running -> Parts.follow(running, progress, phase));
    }

    private void show(Outlook outlook) {
        boolean refused = outlook.state() == State.REFUSED;
        title.setText(refused ? outlook.title() : Words.text("revision.asked", outlook.title()));
        cancel.setText(refused ? Words.text("revision.back") : Words.text("revision.cancel"));
        cancel.getTooltip().setText(refused ? Words.text("revision.back.why") : Words.text("revision.cancel.why"));
        cancel.setGraphic(Icons.of(refused ? MaterialDesignA.ARROW_LEFT : MaterialDesignC.CLOSE));
        confirm.setText(outlook.button());
        confirm.setAccessibleText(outlook.button());
        confirm.setDisable(outlook.state() != State.PLANNED);
        Parts.shown(confirm, !refused && outlook.state() != State.WRITING);
        Parts.shown(progress, outlook.state() == State.WRITING);
        Parts.shown(phase, outlook.state() == State.WRITING);
        sentences.getChildren().setAll(outlook.sentences().stream().map(text -> Parts.sentence(text, refused ? "bad" : "muted")).toList());
        if (outlook.state() != before && (refused || outlook.state() == State.PLANNED)) {
            (refused ? cancel : confirm).requestFocus();
        }
        before = outlook.state();
    }
}
