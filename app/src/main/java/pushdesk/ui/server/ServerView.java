package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import pushdesk.serving.ServedRequest;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Parts;

/// The feature server of the window: its switch, and each request as it comes.
public final class ServerView extends VBox {

    public ServerView(ServerViewModel model) {
        getStyleClass().addAll("work-panel", "server-view");
        getStylesheets().add(ServerView.class.getResource("server.css").toExternalForm());
        var table = new RequestTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new ServerBar(model), new RequestFilter(model.log()), table, whole(model, table));
    }

    /// The selected request in full, since columns cut what was said.
    private static Node whole(ServerViewModel model, RequestTable table) {
        var said = new Label();
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        var changes = new Button(text("server.changes"), Icons.of(MaterialDesignE.EYE_OUTLINE));
        changes.setTooltip(new Tooltip(text("server.changes.tip")));
        changes.setMinWidth(USE_PREF_SIZE);
        var box = new VBox(6, said, changes);
        box.getStyleClass().add("problem-whole");
        table.getSelectionModel().selectedItemProperty().subscribe(request -> {
            boolean pushed = request != null && request.push().isPresent();
            Parts.shown(box, request != null && (pushed || !request.said().isEmpty()));
            Parts.shown(changes, pushed);
            said.setText(request == null ? "" : RequestWords.outcome(request));
            changes.setOnAction(event -> show(model, request));
        });
        return box;
    }

    private static void show(ServerViewModel model, ServedRequest request) {
        model.showChanges(request);
    }
}
