package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;

/// Which requests of the log are shown.
final class RequestFilter extends FlowPane {

    RequestFilter(RequestLog log) {
        super(10, 8);
        getStyleClass().add("server-filter");
        setAlignment(Pos.CENTER_LEFT);
        var which = new Segments<>(text("server.shown"), List.of(RequestLog.Shown.values()), shown -> switch (shown) {
            case ALL -> text("server.shown.all");
            case PUSHES -> text("server.shown.pushes");
            case FAULTS -> text("server.shown.faults");
        }, log.shownProperty());
        var filter = new TextField();
        filter.setPromptText(text("server.filter"));
        filter.setAccessibleText(text("server.filter"));
        filter.textProperty().bindBidirectional(log.searchProperty());
        var count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(log.countProperty().map(number -> number.longValue() > RequestLog.KEPT
                ? text("server.count.many", number.longValue(), (long) RequestLog.KEPT)
                : Words.count("server.count", number.longValue())));
        var clear = new Button(text("server.clear"));
        clear.getStyleClass().add("flat-button");
        clear.visibleProperty().bind(log.countProperty().greaterThan(0));
        clear.setOnAction(event -> log.clear());
        getChildren().setAll(which, filter, count, clear);
    }
}
