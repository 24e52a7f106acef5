package pushdesk.ui.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import pushdesk.model.push.PushMode;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.LocalStoreText;
import pushdesk.ui.common.Titles;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.AfterLayout;
import pushdesk.ui.common.look.TextSize;

/// What was done to the local stores, newest first; below, what the selected entry did, or the plan of undoing it.
public final class HistoryView extends BorderPane {
    private static final double LIST_SHARE = 0.44;
    private static final double ROOMY_EMS = 76;
    private static final double LEAST_LIST = 0.3;
    private static final double SEAM = 24;

    private final HistoryViewModel model;
    private final EntryTable table;
    private final StackPane centre = new StackPane();
    private final SplitPane both;
    private double divided = LIST_SHARE;
    private boolean planned;
    private boolean focusing;

    public HistoryView(HistoryViewModel model, Consumer<String> copied) {
        this.model = model;
        getStyleClass().add("history-view");
        getStylesheets().add(HistoryView.class.getResource("history.css").toExternalForm());
        table = new EntryTable(model);
        setTop(bar());
        getChildren().add(new TextSize(table::widths));
        table.getSelectionModel().selectedItemProperty().subscribe((was, is) -> {
            if (is != null) {
                model.selectedProperty().set(is);
            }
        });
        model.selectedProperty().subscribe(entry -> {
            table.getSelectionModel().select(entry);
            table.scrollTo(entry);
        });
        var entry = new EntryView(model, copied);
        var revision = new RevisionView(model.revision());
        var below = new StackPane(entry);
        both = new SplitPane(table, below);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(LIST_SHARE);
        var room = new AfterLayout(() -> room(revision));
        model.revision().outlookProperty().subscribe(outlook -> {
            below.getChildren().setAll(outlook.state() == RevisionViewModel.State.NONE ? entry : revision);
            room.ask();
        });
        setCenter(centre);
        table.sceneProperty().subscribe(scene -> {
            if (scene != null && focusing) {
                focusing = false;
                table.requestFocus();
            }
        });
        model.pushes().addListener((ListChangeListener<PushResult>) change -> arrange());
        model.repoProperty().subscribe(this::arrange);
        arrange();
    }

    /// What is about to be done is seen whole where there is room: the list gives way to a plan, and gets its part back afterwards.
    private void room(RevisionView revision) {
        SplitPane.Divider divider = both.getDividers().getFirst();
        boolean plan = revision.getScene() != null;
        if (plan && both.getHeight() > 0) {
            divided = planned ? divided : divider.getPosition();
            divider.setPosition(Math.clamp(1 - (revision.prefHeight(both.getWidth()) + SEAM) / both.getHeight(), Math.min(LEAST_LIST, divided), divided));
        } else if (planned) {
            divider.setPosition(divided);
        }
        planned = plan;
    }

    /// Gives the keys to the list, as soon as it is there: a split pane takes its parts in when it is first laid out.
    @Override
    public void requestFocus() {
        focusing = table.getScene() == null;
        table.requestFocus();
    }

    private Node bar() {
        var search = new TextField();
        search.setPromptText(Words.text("history.filter"));
        search.setAccessibleText(Words.text("history.filter.spoken"));
        search.setTooltip(new Tooltip(search.getAccessibleText()));
        search.setPrefColumnCount(9);
        search.textProperty().bindBidirectional(model.searchProperty());
        var kinds = choice(Words.text("history.kinds"), model.kindProperty(), EntryWords::kind);
        kinds.getItems().setAll(Stream.concat(Stream.of((EntryKind) null), Arrays.stream(EntryKind.values())).toList());
        var sources = choice(Words.text("history.sources"), model.sourceProperty(), source -> source);
        model.sources().addListener((ListChangeListener<String>) change -> fill(sources));
        fill(sources);
        var effect = new CheckBox(Words.text("history.in-effect"));
        effect.setTooltip(new Tooltip(Words.text("history.in-effect.why")));
        effect.selectedProperty().bindBidirectional(model.inEffectProperty());
        var local = new Label();
        local.getStyleClass().addAll("muted", "small");
        model.repoProperty().subscribe(repo -> local.setText(
                repo == null ? "" : LocalStoreText.untouched(repo.config(), PushMode.ONLINE_AND_OFFLINE)));
        var bar = new FlowPane(8, 6, search, kinds, sources, effect, local);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        var textSize = new TextSize(size -> {});
        getChildren().add(textSize);
        widthProperty().subscribe(width -> {
            boolean roomy = width.doubleValue() > ROOMY_EMS * textSize.pixels();
            local.setVisible(roomy);
            local.setManaged(roomy);
        });
        return bar;
    }

    private void fill(ComboBox<String> choice) {
        String chosen = model.sourceProperty().get();
        List<String> all = Stream.concat(Stream.of((String) null), model.sources().stream()).toList();
        choice.getItems().setAll(all);
        model.sourceProperty().set(all.contains(chosen) ? chosen : null);
    }

    /// @param all what stands for no choice
    private static <T> ComboBox<T> choice(String all, Property<T> chosen, Function<T, String> title) {
        var choice = new ComboBox<T>();
        choice.setConverter(new Titles<>(all, title));
        choice.getStyleClass().add("entry-choice");
        choice.setPromptText(all);
        choice.setAccessibleText(all);
        choice.setTooltip(new Tooltip(all));
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private void arrange() {
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignH.HISTORY, Words.text("history.closed"), Words.text("history.closed.advice")));
        } else if (model.all().isEmpty()) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignH.HISTORY, Words.text("history.none"), Words.text("history.none.advice")));
        } else if (model.pushes().isEmpty()) {
            var all = new Button(Words.text("history.all"), Icons.of(MaterialDesignF.FILTER_REMOVE_OUTLINE));
            all.setOnAction(event -> model.clearFilters());
            centre.getChildren().setAll(new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, Words.text("history.no-match"), Words.text("history.no-match.advice"), all));
        } else if (!centre.getChildren().contains(both)) {
            centre.getChildren().setAll(both);
        }
    }
}
