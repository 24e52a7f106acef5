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
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Words;

/// How the main job goes, and every command with its keys. A press on a command does it.
public final class HelpView extends BorderPane {
    private static final List<String> STEPS = List.of("help.open", "help.source", "help.file", "help.plan", "help.push");

    /// @param commands the ones used most first
    public HelpView(List<Command> commands) {
        var content = new VBox();
        content.getStyleClass().add("sheet-content");
        content.getChildren().add(heading(Words.text("help.steps")));
        for (int i = 0; i < STEPS.size(); i++) {
            content.getChildren().add(step(i + 1, Words.text(STEPS.get(i))));
        }
        content.getChildren().add(heading(Words.text("help.commands")));
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
