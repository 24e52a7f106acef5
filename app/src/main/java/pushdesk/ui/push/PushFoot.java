package pushdesk.ui.push;

import static pushdesk.ui.common.Words.text;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.push.input.Given;

/// The mode, the one button that pushes, what holds it back, and after the push what was done.
final class PushFoot extends VBox {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");
    private static final double ROOMY_EMS = 66;
    private static final double ROOMY_EMS_DONE = 104;

    private final PushViewModel model;
    private final Button push;
    private final Button cancel;
    private final ProgressBar progress = new ProgressBar();
    private final Label phase = new Label();
    private final Label headline = new Label();
    private final VBox sentences = new VBox();
    private final HBox told = new HBox(10);
    private final FlowPane offers = new FlowPane(12, 4);
    private final HBox line = new HBox(10);
    private final FlowPane wrapped = new FlowPane(10, 8);
    private final TextSize textSize = new TextSize(size -> {});
    private final Button goodRows;
    private final Label leftOut = new Label();
    private final Hyperlink refuseAgain = new Hyperlink(Words.text("push.refuse-again"));
    private final CheckBox fillCreated = new CheckBox();
    private final Button changes;
    private final Button undo;
    private final Button readBack;
    private final Button again;
    private final Button rest;
    private final Button edit;
    private final Button mend;
    private final Scripts scripts;
    private final Segments<PushMode> modes;

    PushFoot(PushViewModel model, FileDialogs dialogs) {
        super(8);
        this.model = model;
        getStyleClass().add("push-foot");
        modes = new Segments<>(Words.text("push.mode"), List.of(PushMode.values()), ModeWords::title, model.modeProperty());
        modes.getStyleClass().add("push-mode");
        push = Parts.button(Words.text("push.button"), null, Words.text("push.button.why"), model::push);
        push.setId("push");
        push.getStyleClass().add("push-button");
        cancel = Parts.button(Words.text("push.cancel"), MaterialDesignC.CLOSE, Words.text("push.cancel.why"), this::stop);
        headline.getStyleClass().addAll("good", "strong");
        headline.setMinWidth(USE_PREF_SIZE);
        phase.setMinWidth(USE_PREF_SIZE);
        progress.setPrefWidth(160);
        progress.setAccessibleText(Words.text("push.progress"));
        changes = Parts.button(Words.text("push.changes"), MaterialDesignE.EYE_OUTLINE, Words.text("push.changes.why"), model.done()::showChanges);
        readBack = Parts.button(text("deployed.read-back"), MaterialDesignE.EYE_OUTLINE, text("deployed.read-back.why"), model::readBack);
        undo = Parts.button("", MaterialDesignU.UNDO_VARIANT, Words.text("push.undo.why"), model.done()::undo);
        undo.setId("undo-push");
        again = Parts.button(Words.text("push.again"), MaterialDesignR.REPEAT, Words.text("push.again.why"), model::pushAgain);
        rest = Parts.button("", MaterialDesignR.REPEAT, Words.text("deployed.rest.why"), model::pushRest);
        rest.setId("push-rest");
        edit = Parts.button(Words.text("push.edit"), MaterialDesignP.PENCIL_OUTLINE, Words.text("push.edit.why"), model.editing()::begin);
        mend = Parts.button(Words.text("push.edit"), MaterialDesignP.PENCIL_OUTLINE, Words.text("push.edit.why"), model.editing()::begin);
        scripts = new Scripts(model);
        goodRows = Parts.button("", null, Words.text("push.good.why"), () -> dialogs
                .saveCsv(Words.text("push.rejects.save"), rejectsName()).ifPresent(model::pushGoodRows));
        goodRows.setId("push-good-rows");
        refuseAgain.setOnAction(event -> model.refuseBadRows());
        refuseAgain.setMinWidth(USE_PREF_SIZE);
        leftOut.getStyleClass().add("warning");
        fillCreated.setMnemonicParsing(false);
        fillCreated.selectedProperty().bindBidirectional(model.fillCreatedProperty());
        offers.setAlignment(Pos.CENTER_LEFT);
        offers.getChildren().addAll(goodRows, mend, leftOut, refuseAgain, fillCreated);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        sentences.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(modes, push, progress, cancel, phase, headline, sentences, rest, changes, readBack, undo, again, edit, scripts);
        wrapped.setAlignment(Pos.CENTER_LEFT);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(textSize, offers, line);
        widthProperty().subscribe(width -> makeRoom());
        model.outlookProperty().subscribe(this::show);
        model.stateProperty().subscribe(state -> {
            show(model.outlookProperty().get());
            makeRoom();
        });
        model.editing().editProperty().subscribe(edit -> show(model.outlookProperty().get()));
        model.runningProperty().subscribe(running -> Parts.follow(running, progress, phase));
    }

    /// Puts the sentences above the buttons where there is no room beside them, and the buttons into as many lines as they need.
    private void makeRoom() {
        boolean done = model.stateProperty().get() == PushViewModel.State.DONE; // there are more buttons then
        boolean narrow = getWidth() > 0 && getWidth() < (done ? ROOMY_EMS_DONE : ROOMY_EMS) * textSize.pixels();
        boolean above = getChildren().contains(told);
        if (narrow && !above) {
            told.getChildren().setAll(headline, sentences);
            getChildren().setAll(textSize, offers, told, wrapped);
            wrapped.getChildren().setAll(modes, push, progress, cancel, phase, rest, changes, readBack, undo, again, edit, scripts);
        } else if (!narrow && above) {
            told.getChildren().clear();
            getChildren().setAll(textSize, offers, line);
            line.getChildren().setAll(modes, push, progress, cancel, phase, headline, sentences, rest, changes, readBack, undo, again, edit, scripts);
        }
    }

    private void show(Outlook outlook) {
        PushViewModel.State state = model.stateProperty().get();
        boolean sent = state == PushViewModel.State.SENT;
        boolean done = state == PushViewModel.State.DONE || sent;
        boolean pushing = state == PushViewModel.State.PUSHING;
        push.setText(outlook.button());
        push.setAccessibleText(outlook.button());
        push.setDisable(!outlook.pushable() || model.editing().editProperty().get() != null);
        var target = model.workspace().targetProperty().get();
        push.pseudoClassStateChanged(PRODUCTION, target != null && target.production());
        headline.setText((sent && outlook.tone() != Outlook.Tone.CALM ? "" : "✓ ") + outlook.headline());
        headline.getStyleClass().setAll("label", "strong", sent && outlook.tone() != Outlook.Tone.CALM ? "warning" : "good");
        fillCreated.setText(Words.text("push.fill-created", model.createdColumn()));
        goodRows.setText(outlook.pushGoodRows());
        goodRows.setAccessibleText(outlook.pushGoodRows());
        leftOut.setText(outlook.badRowsLeftOut());
        Parts.shown(modes, !done && !pushing);
        Parts.shown(push, !done && !pushing);
        Parts.shown(progress, pushing);
        Parts.shown(cancel, pushing);
        cancel.setDisable(cancel.isDisabled() && pushing);
        Parts.shown(phase, pushing);
        Parts.shown(headline, done);
        Parts.shown(changes, done && !sent);
        Parts.shown(readBack, sent);
        undo.setText(model.done().undoTitle() + "…");
        undo.setAccessibleText(model.done().undoTitle());
        Parts.shown(undo, done && !sent);
        rest.setText(model.restTitle());
        rest.setAccessibleText(model.restTitle());
        Parts.shown(rest, !model.restTitle().isEmpty());
        Parts.shown(again, done);
        Parts.shown(edit, model.editing().possible() && done);
        Parts.shown(mend, model.editing().possible() && !done && !outlook.pushGoodRows().isEmpty());
        Parts.shown(scripts, done);
        Parts.shown(goodRows, !outlook.pushGoodRows().isEmpty());
        Parts.shown(leftOut, !outlook.badRowsLeftOut().isEmpty());
        Parts.shown(refuseAgain, !outlook.badRowsLeftOut().isEmpty());
        Parts.shown(fillCreated, outlook.fillCreated());
        Parts.shown(offers, offers.getChildren().stream().anyMatch(node -> node.isManaged()));
        sentences.getChildren().setAll(outlook.sentences().stream().map(sentence -> sentence(sentence, outlook.tone())).toList());
    }

    private void stop() {
        cancel.setDisable(true);
        model.cancel();
    }

    private static Label sentence(String text, Outlook.Tone tone) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(switch (tone) {
            case CALM -> "muted";
            case WARNING -> "warning";
            case REFUSED -> "bad";
        });
        return label;
    }

    private String rejectsName() {
        Given given = model.csv().givenProperty().get();
        String name = given == null ? "rows" : given.name().replaceFirst("\\.[^.]*$", "");
        return name + "-rejects.csv";
    }
}
