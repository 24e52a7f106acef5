package pushdesk.ui.sheets;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.Words;

/// Everything the window told in this run, newest first, with its time. Choosing one puts it in front again.
public final class NoticesView extends BorderPane {

    public NoticesView(Notices notices, Clock clock) {
        var list = new ListView<>(notices.all());
        list.getStyleClass().add("notice-list");
        list.setAccessibleText(Words.text("notices.spoken"));
        list.setPlaceholder(new EmptyState(MaterialDesignB.BELL_OUTLINE, Words.text("notices.none"), Words.text("notices.none.advice")));
        list.setCellFactory(view -> new NoticeCell(notices, clock));
        setCenter(list);
    }

    /// The button of the status line: `2 notices`; not there while there is none.
    public static Button button(Notices notices, Runnable open) {
        var button = new Button(null, Icons.of(MaterialDesignB.BELL_OUTLINE));
        button.getStyleClass().addAll("flat-button", "status-button");
        button.textProperty().bind(Bindings.createStringBinding(() -> Words.count("count.notices", notices.all().size()), notices.all()));
        button.visibleProperty().bind(Bindings.isNotEmpty(notices.all()));
        button.managedProperty().bind(button.visibleProperty());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Words.text("notices.tooltip")));
        button.setOnAction(event -> open.run());
        return button;
    }

    private static final class NoticeCell extends ListCell<Notices.Told> {
        private final Notices notices;
        private final Clock clock;

        NoticeCell(Notices notices, Clock clock) {
            this.notices = notices;
            this.clock = clock;
            setPrefWidth(0); // as wide as the list: sentences wrap
        }

        @Override
        protected void updateItem(Notices.Told told, boolean empty) {
            super.updateItem(told, empty);
            setGraphic(empty || told == null ? null : line(told));
        }

        private HBox line(Notices.Told told) {
            Notice notice = told.notice();
            var icon = switch (notice.level()) {
                case INFO -> Icons.of(MaterialDesignI.INFORMATION_OUTLINE, "info");
                case WARNING -> Icons.of(MaterialDesignA.ALERT_OUTLINE, "warning");
                case FAILURE -> Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "bad");
            };
            var sentence = new Label(notice.text());
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            var time = new Label(Formats.instant(told.time()) + " · " + Formats.ago(told.time(), clock.instant()));
            time.getStyleClass().addAll("muted", "small");
            var text = new VBox(2, sentence, time);
            HBox.setHgrow(text, Priority.ALWAYS);
            var again = new Button(Words.text("notices.show"));
            again.getStyleClass().add("flat-button");
            again.setMinWidth(USE_PREF_SIZE);
            again.setTooltip(new Tooltip(Words.text("notices.show.why")));
            again.setOnAction(event -> notices.showAgain(notice));
            var line = new HBox(10, icon, text, again);
            line.prefWidthProperty().bind(widthProperty().subtract(32));
            return line;
        }
    }
}
