package pushdesk.ui.history;

import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import pushdesk.model.PushMode;
import pushdesk.rows.RowOrigin;
import pushdesk.store.PushResult;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.LocalStoreText;
import pushdesk.ui.common.TextSize;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixScroll;

/// The pushes made to the local stores, newest first; the selected one with its matrix.
public final class HistoryView extends BorderPane {
    private static final String EMS = "ems";

    private final HistoryViewModel model;
    private final TableView<PushResult> table = new TableView<>();
    private final StackPane centre = new StackPane();
    private final SplitPane both;

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        getStyleClass().add("history-view");
        getStylesheets().add(HistoryView.class.getResource("history.css").toExternalForm());
        setTop(bar());
        columns();
        getChildren().add(new TextSize(this::widths));
        table.setItems(model.pushes());
        table.setAccessibleText(Words.text("history.spoken"));
        table.getSelectionModel().selectedItemProperty().subscribe((was, is) -> {
            if (is != null) {
                model.selectedProperty().set(is);
            }
        });
        model.selectedProperty().subscribe(push -> table.getSelectionModel().select(push));
        both = new SplitPane(table, matrix());
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.5);
        setCenter(centre);
        model.pushes().addListener((ListChangeListener<PushResult>) change -> arrange());
        model.repoProperty().subscribe(this::arrange);
        arrange();
    }

    private Node bar() {
        var search = new TextField();
        search.setPromptText(Words.text("history.filter"));
        search.setAccessibleText(Words.text("history.filter.spoken"));
        search.setTooltip(new Tooltip(search.getAccessibleText()));
        search.textProperty().bindBidirectional(model.searchProperty());
        var local = new Label();
        local.getStyleClass().addAll("muted", "small");
        model.repoProperty().subscribe(repo -> local.setText(
                repo == null ? "" : LocalStoreText.untouched(repo.config(), PushMode.ONLINE_AND_OFFLINE)));
        var bar = new HBox(8, search, local);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private void columns() {
        column(Words.text("history.push"), 4.5, true, push -> String.valueOf(push.pushId()));
        column(Words.text("history.when"), 13, false, push -> Formats.instant(push.at().truncatedTo(ChronoUnit.SECONDS)));
        column(Words.text("history.age"), 5, false, push -> Formats.age(push.at(), model.now()));
        column(Words.text("history.source"), 12, false, PushResult::source);
        column(Words.text("history.mode"), 10.5, false, push -> push.mode().title());
        column(Words.text("history.rows-from"), 13.5, false, push -> from(push.origin()));
        column(Words.text("history.rows-read"), 6.5, true, push -> Formats.count(push.rowsRead()));
        column(Words.text("history.bad"), 4.5, true, push -> Formats.count(push.rowsRejected()));
        column(Words.text("history.written"), 6, true, push -> Formats.count(HistoryViewModel.written(push)));
        column(Words.text("history.took"), 5.5, true, push -> Formats.took(push.took()));
    }

    private void column(String title, double ems, boolean right, Function<PushResult, String> says) {
        var column = new TableColumn<PushResult, String>(title);
        column.getProperties().put(EMS, ems);
        column.setCellValueFactory(push -> new ReadOnlyStringWrapper(says.apply(push.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("number");
        }
        table.getColumns().add(column);
    }

    private void widths(double fontSize) {
        table.getColumns().forEach(column -> column.setPrefWidth((double) column.getProperties().get(EMS) * fontSize));
    }

    private static String from(RowOrigin origin) {
        return switch (origin.kind()) {
            case FILE -> origin.name();
            case STANDARD_INPUT -> Words.text("history.from.input");
            case FORM -> Words.text("history.from.form");
            case CLIPBOARD -> Words.text("history.from.clipboard");
            case GENERATOR -> Words.text("history.from.generator");
            case SERVER -> Words.text("history.from.server");
            case OFFLINE_STORE -> Words.text("history.from.offline");
            case JOURNAL -> origin.name();
        };
    }

    private Node matrix() {
        var scroll = new MatrixScroll(model.matrix());
        var hint = new Label(Words.text("history.hint"));
        hint.getStyleClass().add("muted");
        var changes = new Button(Words.text("history.changes"), Icons.of(MaterialDesignE.EYE_OUTLINE));
        changes.setTooltip(new Tooltip(Words.text("history.changes.why")));
        changes.setOnAction(event -> model.showChanges());
        var box = new VBox(8, hint, scroll, changes);
        box.setMinHeight(Region.USE_COMPUTED_SIZE);
        box.getStyleClass().add("history-matrix");
        model.selectedProperty().subscribe(push -> {
            for (Node node : new Node[] {scroll, changes}) {
                node.setVisible(push != null);
                node.setManaged(push != null);
            }
            hint.setVisible(push == null);
            hint.setManaged(push == null);
        });
        return box;
    }

    private void arrange() {
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignH.HISTORY, Words.text("history.closed"), Words.text("history.closed.advice")));
        } else if (model.all().isEmpty()) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignH.HISTORY, Words.text("history.none"), Words.text("history.none.advice")));
        } else if (model.pushes().isEmpty()) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, Words.text("history.no-match"), Words.text("history.no-match.advice")));
        } else if (!centre.getChildren().contains(both)) {
            centre.getChildren().setAll(both);
        }
    }
}
