package pushdesk.ui.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import pushdesk.repo.python.syntax.PythonText;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;

/// A file of the repository, to read, with the line in question marked.
public final class SourceView extends VBox {
    private static final int LINES_ABOVE = 4;

    private final ListView<List<PythonText.Part>> lines = new ListView<>();
    private final NameLabel title = new NameLabel();
    private final PauseTransition scrolling = new PauseTransition(Duration.millis(60)); // a list that is not laid out yet can't scroll
    private int first;

    public SourceView(SourceViewModel model) {
        getStyleClass().add("work-panel");
        lines.getStyleClass().add("source-lines");
        lines.setAccessibleText(Words.text("source.spoken"));
        lines.setCellFactory(view -> new LineCell());
        VBox.setVgrow(lines, Priority.ALWAYS);
        title.getStyleClass().add("strong");
        var note = new Label(Words.text("source.read-only"));
        note.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var editor = new Button(Words.text("source.editor"), Icons.of(MaterialDesignO.OPEN_IN_NEW));
        editor.setTooltip(new Tooltip(Words.text("source.editor.why")));
        editor.setMinWidth(USE_PREF_SIZE);
        editor.setOnAction(event -> model.openInEditor());
        editor.disableProperty().bind(model.shownProperty().isNull());
        var bar = new HBox(title, note, space, editor);
        bar.getStyleClass().add("work-bar");
        getChildren().setAll(bar, lines);
        scrolling.setOnFinished(event -> {
            if (lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
                lines.scrollTo(first);
            } else if (isVisible() && getScene() != null && !lines.getItems().isEmpty()) {
                scrolling.playFromStart();
            }
        });
        model.shownProperty().subscribe(this::show);
    }

    private void show(SourceViewModel.Shown shown) {
        title.setText(shown == null ? "" : shown.location().toString());
        lines.getItems().setAll(shown == null ? List.of() : shown.lines());
        lines.setPlaceholder(shown == null || shown.fault().isEmpty()
                ? new EmptyState(MaterialDesignF.FILE_OUTLINE, Words.text("source.none"), Words.text("source.none.advice"))
                : new EmptyState(MaterialDesignF.FILE_OUTLINE, Words.text("source.fault"), shown.fault()));
        if (shown != null && !shown.lines().isEmpty()) {
            int line = Math.clamp(shown.location().line() - 1, 0, Math.max(0, shown.lines().size() - 1));
            lines.getSelectionModel().clearAndSelect(line);
            first = Math.max(0, line - LINES_ABOVE);
            scrolling.playFromStart();
        }
    }

    /// A line with its number.
    private static final class LineCell extends ListCell<List<PythonText.Part>> {
        private final Label number = new Label();
        private final TextFlow text = new TextFlow();
        private final HBox line = new HBox(14, number, text);

        LineCell() {
            text.setMinWidth(USE_PREF_SIZE); // lines never wrap
            number.getStyleClass().addAll("line-number", "faint");
        }

        @Override
        protected void updateItem(List<PythonText.Part> parts, boolean empty) {
            super.updateItem(parts, empty);
            number.setText(Integer.toString(getIndex() + 1));
            text.getChildren().setAll(empty ? List.of() : parts.stream().map(LineCell::part).toList());
            setGraphic(empty ? null : line);
            setAccessibleText(empty ? null : number.getText() + " " + parts.stream().map(PythonText.Part::text).collect(Collectors.joining()));
        }

        private static Text part(PythonText.Part part) {
            var text = new Text(part.text());
            text.getStyleClass().add("source-" + part.role().name().toLowerCase(Locale.ROOT));
            return text;
        }
    }
}
