package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import pushdesk.serving.ServedRequest;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.look.TextSize;

/// The requests as a table, newest first.
final class RequestTable extends TableView<ServedRequest> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final String EMS = "ems";
    private static final double OUTCOME_EMS = 10;

    private final ServerViewModel model;

    RequestTable(ServerViewModel model) {
        this.model = model;
        getStyleClass().add("request-table");
        setAccessibleText(text("server.requests"));
        column("server.column.time", 8.5, false, request -> TIME.format(request.at()));
        column("server.column.method", 5.5, false, ServedRequest::method);
        column("server.column.path", 12, false, ServedRequest::path);
        column("server.column.status", 5, true, request -> String.valueOf(request.status()));
        column("server.column.rows", 5.5, true, request -> request.rows() == 0 ? "" : Formats.count(request.rows()));
        column("server.column.took", 5.5, true, request -> took(request.took()));
        column("server.column.client", 7.5, false, ServedRequest::client);
        column("server.column.outcome", 20, false, RequestWords::outcome);
        getChildren().add(new TextSize(size -> {
            getColumns().forEach(column -> column.setPrefWidth((double) column.getProperties().get(EMS) * size));
            getColumns().getLast().setMinWidth(OUTCOME_EMS * size);
        }));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN); // what came of it has the room that is left
        setRowFactory(table -> new RequestRow());
        setItems(model.log().requests());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
                model.showChanges(getSelectionModel().getSelectedItem());
            }
        });
        model.stateProperty().subscribe(state -> setPlaceholder(placeholder()));
        model.storeProperty().subscribe(store -> setPlaceholder(placeholder()));
        model.log().countProperty().subscribe(count -> setPlaceholder(placeholder()));
    }

    /// Milliseconds; with a tenth where that matters.
    static String took(Duration time) {
        return time.toSeconds() > 0 ? Formats.count(time.toMillis()) : String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
    }

    private void column(String key, double ems, boolean right, Function<ServedRequest, String> says) {
        var column = new TableColumn<ServedRequest, String>(text(key));
        column.getProperties().put(EMS, ems);
        column.setCellValueFactory(request -> new ReadOnlyStringWrapper(says.apply(request.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("number");
        }
        getColumns().add(column);
    }

    private Node placeholder() {
        if (model.log().countProperty().get() > 0) {
            return new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, text("server.empty.filter"), text("server.empty.filter.advice"));
        }
        if (model.stateProperty().get() == ServerViewModel.State.ON) {
            return new EmptyState(MaterialDesignS.SERVER, text("server.empty.on"), text("server.empty.on.advice", model.addressProperty().get()));
        }
        return new EmptyState(MaterialDesignS.SERVER_OFF, text("server.empty.off"), text(
                model.storeProperty().get() == null ? "server.empty.closed.advice" : "server.empty.off.advice"));
    }

    private static final class RequestRow extends TableRow<ServedRequest> {
        @Override
        protected void updateItem(ServedRequest request, boolean empty) {
            super.updateItem(request, empty);
            boolean shown = !empty && request != null;
            pseudoClassStateChanged(REFUSED, shown && request.status() >= 400);
            String outcome = shown ? RequestWords.outcome(request) : "";
            setTooltip(outcome.isEmpty() ? null : new Tooltip(outcome));
        }
    }
}
