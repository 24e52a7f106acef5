package pushdesk.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import pushdesk.ui.common.BackgroundTask;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// The line at the foot of the window: how things stand, and what is being done.
public final class StatusLine extends HBox {

    /// @param notices opens what the window told
    public StatusLine(StatusViewModel model, ObservableList<BackgroundTask> running, Node notices) {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        var alert = Icons.of(MaterialDesignA.ALERT_OUTLINE, "warning");
        var problems = new Button();
        problems.getStyleClass().addAll("flat-button", "status-button");
        problems.textProperty().bind(model.problems());
        problems.graphicProperty().bind(model.anyProblem().map(any -> any ? alert : null));
        problems.visibleProperty().bind(problems.textProperty().isNotEmpty());
        problems.managedProperty().bind(problems.visibleProperty());
        problems.setMinWidth(USE_PREF_SIZE);
        problems.setOnAction(event -> model.showProblems());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var promise = new Label(Words.text("frame.status.promise"));
        promise.getStyleClass().add("muted");
        promise.setMinWidth(0);
        getChildren().setAll(text(model.objects()), problems, text(model.store()), space, new RunningWork(running), promise, notices);
    }

    private static Label text(ObservableValue<String> value) {
        var label = new Label();
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(value);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
