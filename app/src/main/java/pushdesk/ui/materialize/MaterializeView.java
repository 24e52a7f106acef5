package pushdesk.ui.materialize;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.model.push.Propagation;
import pushdesk.store.journal.Materialization;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Parts;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.materialize.MaterializeViewModel.From;
import pushdesk.ui.matrix.MatrixScroll;
import pushdesk.ui.planned.PlannedEntry.State;

/// Chooses views and a stretch of time, shows what will be written, and writes it.
public final class MaterializeView extends BorderPane {
    private final MaterializeViewModel model;
    private final StackPane centre = new StackPane();
    private final VBox result;

    /// @param leading stands first in the bar
    public MaterializeView(MaterializeViewModel model, Node leading) {
        this.model = model;
        getStyleClass().add("materialize-view");
        var intervals = new Label();
        intervals.getStyleClass().addAll("muted", "small", "materialize-intervals");
        intervals.setWrapText(true);
        model.entry().planProperty().subscribe(plan -> intervals.setText(plan == null ? "" : intervals(plan)));
        result = new VBox(8, new MatrixScroll(model.entry().matrix()), intervals);
        result.getStyleClass().add("materialize-result");
        var message = new Label();
        message.getStyleClass().addAll("warning", "work-message");
        message.setWrapText(true);
        message.textProperty().bind(model.entry().messageProperty());
        message.textProperty().subscribe(text -> Parts.shown(message, !text.isEmpty()));
        setTop(new VBox(bar(leading), views(), message));
        setCenter(centre);
        setBottom(foot());
        model.entry().stateProperty().subscribe(state -> arrange());
        model.repoProperty().subscribe(repo -> arrange());
    }

    private Node bar(Node leading) {
        var from = new Segments<>(Words.text("materialize.from"), List.of(From.values()), From::title, model.fromProperty());
        TextField start = time(Words.text("materialize.start"), Words.text("materialize.start.prompt"));
        start.textProperty().bindBidirectional(model.startProperty());
        model.fromProperty().subscribe(chosen -> Parts.shown(start, chosen == From.START));
        TextField end = time(Words.text("materialize.end"), Words.text("materialize.end.prompt"));
        end.textProperty().bindBidirectional(model.endProperty());
        var until = new Label(Words.text("materialize.until"));
        until.getStyleClass().add("muted");
        until.setLabelFor(end);
        var plan = new Button(Words.text("materialize.plan"));
        plan.setId("plan-materialize");
        plan.setTooltip(new Tooltip(Words.text("materialize.plan.why")));
        plan.setOnAction(event -> model.plan());
        var range = new HBox(8, from, start, until, end, plan); // stays together where the bar has two rows
        range.setAlignment(Pos.CENTER_LEFT);
        range.getChildren().stream().filter(child -> !(child instanceof TextField)).forEach(child -> ((Region) child).setMinWidth(Region.USE_PREF_SIZE));
        var bar = new FlowPane(8, 8, leading, range);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private TextField time(String name, String prompt) {
        var field = new TextField();
        field.setAccessibleText(name);
        field.setTooltip(new Tooltip(name));
        field.setPromptText(prompt);
        field.setPrefColumnCount(10);
        field.setOnAction(event -> model.plan());
        return field;
    }

    private Node views() {
        var boxes = new FlowPane(12, 6);
        boxes.getStyleClass().add("materialize-views");
        Runnable fill = () -> boxes.getChildren().setAll(model.views().stream().map(view -> {
            var box = new CheckBox(view.name());
            box.setMnemonicParsing(false);
            box.selectedProperty().bindBidirectional(view.chosenProperty());
            return (Node) box;
        }).toList());
        model.views().addListener((ListChangeListener<ViewChoice>) change -> fill.run());
        fill.run();
        var scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("materialize-choice");
        scroll.setMaxHeight(64);
        return scroll;
    }

    private Node foot() {
        var write = new Button();
        write.setId("materialize");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(event -> model.write());
        var beside = new Label();
        beside.getStyleClass().add("muted");
        model.entry().stateProperty().subscribe(state -> {
            MaterializePlan plan = model.entry().planProperty().get();
            boolean ready = state == State.PLANNED && plan != null && !plan.refused();
            write.setDisable(!ready);
            long rows = ready ? plan.propagations().stream().mapToLong(Propagation::written).sum() : 0;
            write.setText(!ready ? Words.text("materialize.write-none") : rows == 0 ? Words.text("materialize.write-same") : Words.count("materialize.write", rows));
            beside.setText(switch (state) {
                case NOTHING, PLANNED -> Words.text("materialize.nothing-written");
                case PLANNING -> Words.text("materialize.planning");
                case WRITING -> Words.text("materialize.writing");
                case DONE -> Words.text("materialize.done", String.valueOf(model.entry().doneProperty().get() == null ? "" : model.entry().doneProperty().get().pushId()));
            });
        });
        model.entry().doneProperty().subscribe(done -> {
            if (done != null) {
                beside.setText(Words.text("materialize.done", String.valueOf(done.pushId())));
            }
        });
        var foot = new HBox(12, write, beside);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("work-bar");
        return foot;
    }

    private static String intervals(MaterializePlan plan) {
        return String.join("  ·  ", plan.intervals().stream().map(MaterializeView::interval).toList());
    }

    private static String interval(Materialization interval) {
        return Words.text("materialize.interval", interval.view(), Formats.instant(interval.start()), Formats.instant(interval.end()));
    }

    private void arrange() {
        State state = model.entry().stateProperty().get();
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignD.DATABASE_SYNC_OUTLINE, Words.text("materialize.closed"), Words.text("materialize.closed.advice")));
        } else if (state == State.NOTHING || state == State.PLANNING) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignD.DATABASE_SYNC_OUTLINE, Words.text("materialize.empty"), Words.text("materialize.empty.advice")));
        } else {
            var scroll = new ScrollPane(result);
            scroll.setFitToWidth(true);
            centre.getChildren().setAll(scroll);
        }
    }
}
