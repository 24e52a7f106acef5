package pushdesk.ui.frame;

import java.util.List;
import java.util.Map;
import java.util.HashMap;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.ui.common.BackgroundTask;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;

/// The work under way: the newest, and all of it on a press of the button beside; each with its progress and a button to cancel it. Work that is done at once is not worth a flicker and is left out.
final class RunningWork extends HBox {
    private static final Duration WORTH_SHOWING = Duration.millis(300);
    private static final int MOST = 1;

    private final ObservableList<BackgroundTask> running;
    private final Map<BackgroundTask, Node> nodes = new HashMap<>();
    private final VBox list = new VBox(2);
    private final Button others = new Button();
    private boolean all;

    RunningWork(ObservableList<BackgroundTask> running) {
        this.running = running;
        getStyleClass().add("running-work");
        setAlignment(Pos.CENTER_RIGHT);
        others.getStyleClass().addAll("flat-button", "status-button");
        others.setMinWidth(USE_PREF_SIZE);
        others.setOnAction(event -> {
            all = !all;
            show();
        });
        getChildren().setAll(list, others);
        running.addListener((ListChangeListener<BackgroundTask>) change -> changed());
    }

    private void changed() {
        nodes.keySet().retainAll(running);
        running.stream().filter(task -> !nodes.containsKey(task)).toList().forEach(this::showLater);
        show();
    }

    private void showLater(BackgroundTask task) {
        var wait = new PauseTransition(WORTH_SHOWING);
        wait.setOnFinished(event -> {
            if (running.contains(task)) {
                nodes.computeIfAbsent(task, RunningWork::node);
                show();
            }
        });
        wait.play();
    }

    private void show() {
        List<Node> shown = running.stream().filter(nodes::containsKey).map(nodes::get).toList();
        all &= shown.size() > MOST;
        list.getChildren().setAll(all ? shown : shown.subList(Math.max(0, shown.size() - MOST), shown.size()));
        others.setText(all ? Words.text("frame.work.fewer") : Words.text("frame.work.more", shown.size() - MOST));
        others.setVisible(shown.size() > MOST);
        others.setManaged(others.isVisible());
    }

    private static Node node(BackgroundTask task) {
        var title = new NameLabel(task.title());
        var phase = new Label();
        phase.getStyleClass().add("muted");
        phase.textProperty().bind(task.messageProperty().map(message -> task.title().startsWith(message) ? "" : message)); // some say their title again
        phase.setMinWidth(USE_PREF_SIZE);
        var bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setAccessibleText(Words.text("frame.work.progress"));
        var cancel = new Button(null, Icons.of(MaterialDesignC.CLOSE));
        cancel.getStyleClass().addAll("flat-button", "status-button");
        cancel.setTooltip(new Tooltip(Words.text("frame.work.cancel")));
        cancel.setAccessibleText(Words.text("frame.work.cancel-one", task.title()));
        cancel.setOnAction(event -> {
            task.cancel();
            cancel.setDisable(true);
        });
        var node = new HBox(8, title, phase, bar, cancel);
        node.setAlignment(Pos.CENTER_LEFT);
        return node;
    }
}
