package pushdesk.ui.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.Words;

/// What the window tells its user. What asks for something is a strip above the work, until it is closed, and a fault of Pushdesk brings its details to report.
/// What asks for nothing comes unasked and goes by itself after a while: it is a card that lies over the rest, so that no button moves under the pointer.
public final class NoticeStrip extends VBox {
    private static final Duration SEEN = Duration.seconds(12);

    private final Notices notices;
    private final Set<Notice.Level> levels;
    private final List<String> styles;
    private final PauseTransition wait = new PauseTransition(SEEN);

    private NoticeStrip(Notices notices, Set<Notice.Level> levels, List<String> styles) {
        this.notices = notices;
        this.levels = levels;
        this.styles = styles;
        managedProperty().bind(visibleProperty());
        wait.setOnFinished(event -> notices.dismiss());
        notices.currentProperty().subscribe(this::show);
    }

    /// What asks for something.
    public static NoticeStrip strip(Notices notices) {
        return new NoticeStrip(notices, EnumSet.complementOf(EnumSet.of(Notice.Level.INFO)), List.of());
    }

    /// What asks for nothing.
    public static NoticeStrip card(Notices notices) {
        var card = new NoticeStrip(notices, EnumSet.of(Notice.Level.INFO), List.of("notice-card"));
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private void show(Notice notice) {
        wait.stop();
        boolean mine = notice != null && levels.contains(notice.level());
        setVisible(mine);
        if (!mine) {
            getChildren().clear();
            return;
        }
        if (notice.level() == Notice.Level.INFO) {
            wait.playFromStart();
        }
        String tone = switch (notice.level()) {
            case INFO -> "info";
            case WARNING -> "warning";
            case FAILURE -> "bad";
        };
        getStyleClass().setAll("strip", tone + "-strip");
        getStyleClass().addAll(styles);
        setAccessibleText(Words.text("frame.notice.spoken", notice.level().title(), notice.text()));
        getChildren().setAll(line(notice, tone));
    }

    private HBox line(Notice notice, String tone) {
        var icon = Icons.of(switch (notice.level()) {
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case FAILURE -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        }, tone);
        var text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var close = new Button(null, Icons.of(MaterialDesignC.CLOSE));
        close.getStyleClass().add("flat-button");
        close.setTooltip(new Tooltip(Words.text("frame.close")));
        close.setAccessibleText(Words.text("frame.notice.close"));
        close.setOnAction(event -> notices.dismiss());
        var line = new HBox(8, icon, text);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!notice.details().isEmpty()) {
            line.getChildren().addAll(button(Words.text("frame.notice.details"), () -> showDetails(notice)), button(Words.text("frame.notice.copy"), () -> SystemClipboard.copy(notice.text() + "\n\n" + notice.details())));
        }
        line.getChildren().add(close);
        return line;
    }

    private void showDetails(Notice notice) {
        var details = new TextArea(notice.details());
        details.setEditable(false);
        details.getStyleClass().add("mono");
        details.setPrefRowCount(10);
        if (getChildren().size() == 1) {
            getChildren().add(details);
        } else {
            getChildren().removeLast();
        }
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setOnAction(event -> action.run());
        return button;
    }
}
