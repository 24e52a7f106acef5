package pushdesk.ui.sheets;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pushdesk.ui.Command;

/// How the main job goes, and every command with its keys. A press on a command does it.
public final class HelpView extends BorderPane {
    private static final List<String> STEPS = List.of(
            "Open a folder with a feature_store.yaml, or drop it on the window.",
            "Choose a push source in the list or the graph: what a push would reach lights up.",
            "Choose where to write, online, offline or both, and drop a CSV file.",
            "Read the plan: which views and stores get which rows, and what becomes of each row. Nothing is written yet.",
            "Push. The same table becomes the result, which the history can undo.");

    /// @param commands the ones used most first
    public HelpView(List<Command> commands) {
        var content = new VBox();
        content.getStyleClass().add("sheet-content");
        content.getChildren().add(heading("From a file to the stores"));
        for (int i = 0; i < STEPS.size(); i++) {
            content.getChildren().add(step(i + 1, STEPS.get(i)));
        }
        content.getChildren().add(heading("Commands"));
        commands.forEach(command -> content.getChildren().add(line(command)));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static HBox step(int number, String text) {
        var figure = new Label(number + ".");
        figure.getStyleClass().add("muted");
        figure.setMinWidth(USE_PREF_SIZE);
        var sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        return new HBox(8, figure, sentence);
    }

    private static Node line(Command command) {
        var title = new Label(command.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var box = new HBox(12, title);
        box.setAlignment(Pos.CENTER_LEFT);
        if (command.shortcut() != null) {
            var keys = new Label(command.keys());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(keys);
        }
        var button = new Button(null, box);
        button.getStyleClass().addAll("flat-button", "command-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(command.title() + (command.shortcut() == null ? "" : ", " + command.keys()));
        button.setOnAction(event -> command.action().run());
        return button;
    }
}
