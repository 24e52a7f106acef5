package pushdesk.ui.applied;

import static pushdesk.ui.common.Words.text;

import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.model.difference.ObjectDifference;
import pushdesk.model.difference.PropertyChange;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;

/// What is applied, what is not yet, and what is applied otherwise: a line an object, with what differs.
public final class AppliedView extends BorderPane {
    private final AppliedViewModel model;
    private final BooleanBinding reading;
    private final ListView<ObjectDifference> list = new ListView<>();

    public AppliedView(AppliedViewModel model) {
        this.model = model;
        reading = model.readingProperty();
        getStylesheets().add(AppliedView.class.getResource("applied.css").toExternalForm());
        list.getStyleClass().add("applied-list");
        list.setAccessibleText(text("sheet.applied"));
        list.setCellFactory(view -> new ObjectCell());
        setTop(head());
        setCenter(list);
        model.comparisonProperty().subscribe(found -> fill());
        model.shownProperty().subscribe(shown -> fill());
        model.faultProperty().subscribe(fault -> fill());
        reading.subscribe(is -> fill());
        if (model.comparisonProperty().get() == null) {
            model.compare();
        }
    }

    private Node head() {
        var registry = new TextField();
        registry.setId("applied-registry");
        registry.setPromptText(text("applied.registry.usual"));
        registry.setAccessibleText(text("applied.registry"));
        registry.textProperty().bindBidirectional(model.registryProperty());
        registry.setOnAction(event -> model.compare());
        HBox.setHgrow(registry, Priority.ALWAYS);
        var compare = new Button(text("applied.compare"));
        compare.setId("applied-compare");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(event -> model.compare());
        var outside = new CheckBox(text("applied.outside.read"));
        outside.setMnemonicParsing(false);
        outside.setWrapText(true);
        outside.selectedProperty().bindBidirectional(model.outsideProperty());
        var fault = new Label();
        fault.getStyleClass().add("bad");
        fault.textProperty().bind(model.faultProperty());
        shown(fault);
        var said = new Label();
        said.getStyleClass().addAll("muted", "small");
        said.textProperty().bind(model.comparisonProperty().map(AppliedView::said).orElse(""));
        shown(said);
        var which = new Segments<>(text("applied.shown"), List.of(AppliedViewModel.Shown.values()), shown -> switch (shown) {
            case DIFFERENT -> text("applied.shown.different");
            case ALL -> text("applied.shown.all");
        }, model.shownProperty());
        var head = new VBox(8, new HBox(8, registry, compare), outside, fault, new FlowPane(10, 6, which), said);
        head.getStyleClass().add("applied-head");
        return head;
    }

    private static void shown(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static String said(AppliedViewModel.Comparison found) {
        String counts = text("applied.counts", found.count(ObjectDifference.State.ADDED), found.count(ObjectDifference.State.CHANGED),
                found.count(ObjectDifference.State.REMOVED), found.count(ObjectDifference.State.SAME));
        return text("applied.said", counts, found.registry(), found.lastApplied().map(at -> Formats.instant(at.truncatedTo(ChronoUnit.SECONDS))).orElse(text("applied.never-said")));
    }

    private void fill() {
        list.getItems().setAll(model.objects());
        boolean nothing = model.comparisonProperty().get() == null;
        list.setPlaceholder(nothing && reading.get()
                ? new EmptyState(MaterialDesignD.DATABASE_SEARCH_OUTLINE, text("applied.reading"), "")
                : nothing ? new EmptyState(MaterialDesignD.DATABASE_SEARCH_OUTLINE, text("applied.none"), text(model.repoProperty().get() == null ? "applied.closed.advice" : "applied.none.advice"))
                : new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE, text("applied.same"), text("applied.same.advice")));
    }

    static String word(ObjectDifference.State state) {
        return switch (state) {
            case ADDED -> text("applied.added");
            case CHANGED -> text("applied.changed");
            case REMOVED -> text("applied.removed");
            case SAME -> text("applied.as-applied");
        };
    }

    private final class ObjectCell extends ListCell<ObjectDifference> {

        ObjectCell() {
            setPrefWidth(0); // as wide as the list: what differs wraps
        }

        @Override
        protected void updateItem(ObjectDifference object, boolean empty) {
            super.updateItem(object, empty);
            setGraphic(empty || object == null ? null : line(object));
        }

        private Node line(ObjectDifference object) {
            var state = new Label(word(object.state()));
            state.setMinWidth(USE_PREF_SIZE);
            state.getStyleClass().add(switch (object.state()) {
                case ADDED -> "good";
                case CHANGED -> "warning";
                case REMOVED -> "bad";
                case SAME -> "muted";
            });
            var name = new Hyperlink(object.name());
            name.getStyleClass().add("strong");
            name.setDisable(object.state() == ObjectDifference.State.REMOVED);
            name.setOnAction(event -> model.show(object));
            var kind = new Label(object.kind());
            kind.getStyleClass().addAll("muted", "small");
            var box = new VBox(2, new FlowPane(8, 2, name, kind, state));
            object.changes().forEach(change -> box.getChildren().add(change(change, "applied.change")));
            object.inferred().forEach(change -> box.getChildren().add(change(change, "applied.inferred")));
            box.prefWidthProperty().bind(widthProperty().subtract(32));
            return box;
        }

        private Node change(PropertyChange change, String key) {
            var label = new Label(Words.text(key, change.property(), valueOf(change, change.applied()), valueOf(change, change.defined())));
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("small");
            return label;
        }

    }

    static String valueOf(PropertyChange change, String value) {
        return value.isEmpty() ? text("applied.nothing") : Formats.value(change, value);
    }
}
