package pushdesk.ui.write;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;
import pushdesk.ui.matrix.MatrixScroll;
import pushdesk.ui.planned.PlannedEntry.State;

/// Chooses a view and a file, shows what will be written, and writes it.
public final class WriteView extends BorderPane {
    private final WriteViewModel model;
    private final FileDialogs dialogs;
    private final StackPane centre = new StackPane();
    private final MatrixScroll matrix;

    /// @param leading stands first in the bar
    public WriteView(WriteViewModel model, FileDialogs dialogs, Node leading) {
        this.model = model;
        this.dialogs = dialogs;
        matrix = new MatrixScroll(model.entry().matrix());
        getStyleClass().add("write-view");
        var message = new Label();
        message.getStyleClass().addAll("warning", "work-message");
        message.setWrapText(true);
        message.textProperty().bind(model.entry().messageProperty());
        message.textProperty().subscribe(text -> {
            message.setVisible(!text.isEmpty());
            message.setManaged(!text.isEmpty());
        });
        setTop(new VBox(bar(leading), message));
        setCenter(centre);
        setBottom(foot());
        model.entry().stateProperty().subscribe(state -> arrange());
        model.repoProperty().subscribe(repo -> arrange());
        model.viewProperty().subscribe(view -> arrange());
    }

    private Node bar(Node leading) {
        var view = new ComboBox<>(model.views());
        view.setAccessibleText(Words.text("write.view"));
        view.setTooltip(new Tooltip(Words.text("write.view")));
        view.getStyleClass().add("feature-choice");
        view.valueProperty().bindBidirectional(model.viewProperty());
        Button file = choose();
        file.setId("choose-write-rows");
        model.fileProperty().subscribe(path -> file.setText(path == null ? Words.text("write.file") : String.valueOf(path.getFileName())));
        var superseded = new Label(Words.text("write.superseded"));
        superseded.getStyleClass().addAll("muted", "small");
        var bar = new FlowPane(8, 8, leading, view, file, superseded);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private Button choose() {
        var button = new Button(Words.text("write.file"), Icons.of(MaterialDesignF.FILE_DELIMITED_OUTLINE));
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.text("write.file.why")));
        button.setOnAction(event -> dialogs.openCsv(Words.text("write.file.title")).ifPresent(model::open));
        return button;
    }

    private Node foot() {
        var write = new Button();
        write.setId("write-rows");
        write.setMnemonicParsing(false);
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(event -> model.write());
        var leaveOut = new CheckBox();
        leaveOut.setId("write-leave-out");
        leaveOut.setMnemonicParsing(false);
        leaveOut.setMinWidth(Region.USE_PREF_SIZE);
        leaveOut.setTooltip(new Tooltip(Words.text("write.leave-out.why")));
        leaveOut.selectedProperty().bindBidirectional(model.leavingOutProperty());
        var beside = new Label();
        beside.getStyleClass().add("muted");
        model.entry().stateProperty().subscribe(state -> {
            long rows = model.rowsToWrite();
            write.setDisable(rows < 0);
            if (state != State.PLANNING) { // it stays under the pointer while the rows are planned anew
                leaveOut.setText(Words.count("write.leave-out", model.badRows()));
                Parts.shown(leaveOut, model.badRows() > 0);
            }
            write.setText(rows < 0 ? Words.text("write.none-yet") : rows == 0 ? Words.text("write.same") : Words.count("write.rows", rows, model.viewProperty().get()));
            beside.setText(switch (state) {
                case NOTHING, PLANNED -> Words.text("write.nothing-written");
                case PLANNING -> Words.text("write.plan");
                case WRITING -> Words.text("write.under-way");
                case DONE -> Words.text("write.done", String.valueOf(model.entry().doneProperty().get().pushId()));
            });
        });
        var foot = new HBox(12, write, leaveOut, beside);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("work-bar");
        return foot;
    }

    private void arrange() {
        State state = model.entry().stateProperty().get();
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignT.TABLE_ARROW_LEFT, Words.text("write.closed"), Words.text("write.closed.advice")));
        } else if (state == State.NOTHING || state == State.PLANNING) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignT.TABLE_ARROW_LEFT, Words.text("write.empty"),
                    Words.text("write.empty.advice", String.join(", ", model.needed())), choose()));
        } else {
            var scroll = new ScrollPane(matrix);
            scroll.setFitToWidth(true);
            centre.getChildren().setAll(scroll);
        }
    }
}
