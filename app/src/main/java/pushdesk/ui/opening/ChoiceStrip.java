package pushdesk.ui.opening;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.repo.registry.RepositoryPlace.Question;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// Asks what has to be known before a registry is opened: which of its projects, or whether it may be read where it lies.
public final class ChoiceStrip extends HBox {
    private final RepositoryOpener opener;

    public ChoiceStrip(RepositoryOpener opener) {
        this.opener = opener;
        getStyleClass().addAll("strip", "info-strip", "choice-strip");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        opener.choiceProperty().subscribe(this::show);
    }

    private void show(RepositoryOpener.Choice choice) {
        setVisible(choice != null);
        getChildren().clear();
        if (choice == null) {
            return;
        }
        var sentence = new Label(switch (choice.question()) {
            case Question.Project project -> Words.text("opening.which", project.registry());
            case Question.Outside outside -> Words.text("opening.outside", outside.registry());
        });
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var answers = new FlowPane(8, 4);
        answers.getChildren().setAll(answers(choice));
        var words = new VBox(6, sentence, answers);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close = new Button(null, Icons.of(MaterialDesignC.CLOSE));
        close.getStyleClass().add("flat-button");
        close.setTooltip(new Tooltip(Words.text("opening.leave")));
        close.setAccessibleText(Words.text("opening.leave"));
        close.setOnAction(event -> opener.leave());
        getChildren().setAll(Icons.of(MaterialDesignD.DATABASE_SEARCH_OUTLINE, "info"), words, close);
    }

    private List<Node> answers(RepositoryOpener.Choice choice) {
        return switch (choice.question()) {
            case Question.Project project -> project.projects().stream().<Node>map(name -> answer(name, () -> opener.open(choice.place().of(name)))).toList();
            case Question.Outside outside -> Stream.<Node>of(answer(Words.text("opening.outside.read"), () -> opener.open(choice.place().alsoOutside()))).toList();
        };
    }

    private static Button answer(String text, Runnable action) {
        var button = new Button(text);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
