package pushdesk.ui.problems;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import pushdesk.model.problem.Problem;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;

/// The problems of the repository as a table; a click or Enter shows the place.
public final class ProblemsView extends VBox {
    private static final double ROOMY_EMS = 57;
    private static final double SEVERITY_EMS = 7.7;

    private final ProblemsViewModel model;
    private final TableView<Problem> table = new TableView<>();

    public ProblemsView(ProblemsViewModel model, Runnable applied) {
        this.model = model;
        getStyleClass().add("work-panel");
        table.getStyleClass().add("problems-table");
        table.setAccessibleText(Words.text("problems.spoken"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column(Words.text("problems.severity"), 100, Problem::severity, problem -> severity(problem.severity())));
        table.getColumns().add(column(Words.text("problems.place"), 200, Problem::location, problem -> name(problem.location().toString(), "view-text")));
        table.getColumns().add(column(Words.text("problems.problem"), 420, Problem::message, problem -> told(problem.message(), "problem-text")));
        table.getColumns().add(column(Words.text("problems.advice"), 400, Problem::advice, problem -> told(problem.advice(), "muted")));
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        sorted.addListener((ListChangeListener<Problem>) change -> selectOne());
        selectOne();
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openSelected();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
                openInEditor();
            } else if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        var textSize = new TextSize(size -> table.getColumns().getFirst().setMinWidth(SEVERITY_EMS * size));
        getChildren().setAll(textSize, bar(applied), table, whole());
        model.summaryProperty().subscribe(summary -> table.setPlaceholder(placeholder(summary)));
    }

    /// There is always one to read in full and to open.
    private void selectOne() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// The selected problem in full, since columns cut it.
    private VBox whole() {
        var sentence = new Label();
        var advice = new Label();
        advice.getStyleClass().add("muted");
        for (Label label : new Label[] {sentence, advice}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var box = new VBox(sentence, advice);
        box.getStyleClass().add("problem-whole");
        box.managedProperty().bind(box.visibleProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(problem -> {
            box.setVisible(problem != null);
            sentence.setText(problem == null ? "" : problem.message());
            advice.setText(problem == null ? "" : problem.advice());
        });
        return box;
    }

    private HBox bar(Runnable applied) {
        var filter = new TextField();
        filter.setPromptText(Words.text("problems.filter"));
        filter.getStyleClass().add("problems-filter");
        filter.setAccessibleText(Words.text("problems.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        var counts = new Label();
        counts.getStyleClass().add("muted");
        counts.textProperty().bind(model.summaryProperty().map(ProblemsView::text));
        var severities = new Segments<>(Words.text("problems.shown"), List.of(Problem.Severity.INFO, Problem.Severity.WARNING, Problem.Severity.ERROR), severity -> switch (severity) {
            case INFO -> Words.text("problems.all");
            case WARNING -> Words.text("problems.warnings");
            case ERROR -> Words.text("problems.errors");
        }, model.leastProperty());
        var editor = new Button(Words.text("source.editor"), Icons.of(MaterialDesignO.OPEN_IN_NEW));
        editor.setTooltip(new Tooltip(Words.text("problems.editor.why")));
        editor.setMinWidth(USE_PREF_SIZE);
        editor.setAccessibleText(Words.text("source.editor"));
        editor.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        editor.setOnAction(event -> openInEditor());
        counts.setMinWidth(0);
        counts.widthProperty().subscribe(width -> counts.setOpacity(width.doubleValue() + 1 < counts.prefWidth(-1) ? 0 : 1)); // all of it or nothing: the tab has the number
        counts.setMaxWidth(Double.MAX_VALUE);
        counts.setTooltip(new Tooltip());
        counts.getTooltip().textProperty().bind(counts.textProperty());
        HBox.setHgrow(counts, Priority.ALWAYS);
        var compare = new Button(Words.text("problems.applied"));
        compare.setTooltip(new Tooltip(Words.text("command.applied")));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(event -> applied.run());
        var bar = new HBox(severities, filter, counts, compare, editor);
        bar.getStyleClass().add("work-bar");
        bar.widthProperty().subscribe(width -> editor.setText(width.doubleValue() < ROOMY_EMS * filter.getFont().getSize() ? "" : Words.text("source.editor")));
        return bar;
    }

    private static String text(ProblemsViewModel.Summary summary) {
        return Words.text("problems.summary", Words.count("count.errors", summary.errors()), Words.count("count.warnings", summary.warnings()),
                Words.count("count.hints", summary.infos()));
    }

    private Node placeholder(ProblemsViewModel.Summary summary) {
        if (!model.repositoryOpen()) {
            return new EmptyState(MaterialDesignI.INFORMATION_OUTLINE, Words.text("problems.closed"), Words.text("problems.closed.advice"));
        }
        return summary.total() == 0
                ? new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE, Words.text("problems.none"), Words.text("problems.none.advice"))
                : new EmptyState(MaterialDesignI.INFORMATION_OUTLINE, Words.text("problems.no-match"), Words.text("problems.no-match.advice"));
    }

    private void openSelected() {
        Problem selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        }
    }

    private void openInEditor() {
        Problem selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.openInEditor(selected);
        }
    }

    private static <T extends Comparable<? super T>> TableColumn<Problem, Problem> column(
            String title, double width, Function<Problem, T> order, Function<Problem, Node> node) {
        var column = new TableColumn<Problem, Problem>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 100));
        column.setCellValueFactory(features -> value(features.getValue()));
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(Problem problem, boolean empty) {
                super.updateItem(problem, empty);
                setGraphic(empty || problem == null ? null : node.apply(problem));
            }
        });
        return column;
    }

    private static ObservableValue<Problem> value(Problem problem) {
        return new ReadOnlyObjectWrapper<>(problem);
    }

    private static Node severity(Problem.Severity severity) {
        Ikon icon = switch (severity) {
            case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
        };
        String tone = switch (severity) {
            case ERROR -> "bad";
            case WARNING -> "warning";
            case INFO -> "muted";
        };
        var word = new Label(switch (severity) {
            case INFO -> Words.text("problems.severity.info");
            case WARNING -> Words.text("problems.severity.warning");
            case ERROR -> Words.text("problems.severity.error");
        });
        word.getStyleClass().add(tone);
        var box = new HBox(6, Icons.of(icon, tone), word);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private static Node name(String text, String styleClass) {
        var label = new NameLabel(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node told(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        if (!text.isEmpty()) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }
}
