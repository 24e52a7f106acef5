package pushdesk.ui.load;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.load.LoadViewModel.Outlook;
import pushdesk.ui.load.LoadViewModel.State;

/// The buttons that load a batch source's file, and what that would do; below the facts of its details.
public final class LoadView extends VBox {
    private static final Set<State> WORKING = Set.of(State.READING, State.WRITING);

    private final Button own = new Button(Words.text("load.own"), Icons.of(MaterialDesignD.DATABASE_IMPORT_OUTLINE));
    private final Button other = new Button(Words.text("load.another"), Icons.of(MaterialDesignF.FILE_OUTLINE));
    private final Button go = new Button();
    private final Button leaveOut = new Button();
    private final Button cancel = new Button(Words.text("load.cancel"), Icons.of(MaterialDesignC.CLOSE));
    private final ProgressBar progress = new ProgressBar();
    private final Label phase = new Label();
    private final VBox sentences = new VBox(4);

    public LoadView(LoadViewModel model, FileDialogs files) {
        getStyleClass().add("load-view");
        own.setId("load-own");
        own.setTooltip(new Tooltip(Words.text("load.own.why")));
        own.setOnAction(event -> model.readOwn());
        other.setId("load-other");
        other.setTooltip(new Tooltip(Words.text("load.another.why")));
        other.setOnAction(event -> files.openHistory(Words.text("load.another.title")).ifPresent(model::read));
        go.setId("load");
        go.setMnemonicParsing(false);
        go.getStyleClass().add(Styles.ACCENT);
        go.setOnAction(event -> model.load());
        leaveOut.setId("load-leave-out");
        leaveOut.setMnemonicParsing(false);
        leaveOut.setOnAction(event -> model.leaveBadRowsOut());
        cancel.setId("load-cancel");
        cancel.setOnAction(event -> model.cancel());
        progress.setAccessibleText(Words.text("load.progress"));
        phase.getStyleClass().add("muted");
        var buttons = new FlowPane(8, 8, own, other, go, leaveOut, cancel, progress, phase);
        buttons.setPrefWrapLength(0);
        getChildren().setAll(sentences, buttons);
        model.outlookProperty().subscribe(this::show);
        model.runningProperty().subscribe(running -> Parts.follow(running, progress, phase));
    }

    private void show(Outlook outlook) {
        boolean offered = outlook.state() == State.OFFERED;
        Parts.shown(this, outlook.state() != State.NONE);
        Parts.shown(own, offered && outlook.ownFile());
        Parts.shown(other, offered);
        Parts.shown(go, outlook.state() == State.PLANNED);
        Parts.shown(cancel, !offered);
        Parts.shown(progress, WORKING.contains(outlook.state()));
        Parts.shown(phase, WORKING.contains(outlook.state()));
        Parts.shown(sentences, !outlook.sentences().isEmpty());
        go.setText(outlook.button());
        leaveOut.setText(outlook.leaveOut());
        Parts.shown(leaveOut, !outlook.leaveOut().isEmpty());
        sentences.getChildren().setAll(outlook.sentences().stream().map(text -> Parts.sentence(text, outlook.state() == State.REFUSED ? "bad" : "muted")).toList());
        if (outlook.state() == State.PLANNED) {
            go.requestFocus();
        } else if (outlook.state() == State.REFUSED) {
            cancel.requestFocus();
        }
    }
}
