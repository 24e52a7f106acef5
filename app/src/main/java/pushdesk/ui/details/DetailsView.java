package pushdesk.ui.details;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.model.RepoObject;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.TextSize;
import pushdesk.ui.common.look.WhenLookedAt;
import pushdesk.ui.workspace.Emptying;

/// The panel that tells about the selected object, at the right.
public final class DetailsView extends StackPane {
    private static final double ROOMY_EMS = 21;
    private static final int LINK_LENGTH = 30;
    private static final int NAME_LENGTH = 20;
    private static final int NOTE_LENGTH = 18;

    private final DetailsViewModel model;
    private final Node actions;

    /// @param actions what can be done with the selected object, below its facts; it hides itself where there is nothing
    public DetailsView(DetailsViewModel model, Node actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().addAll("details", "panel");
        model.detailsProperty().subscribe(this::show);
        WhenLookedAt.eachMinute(this, () -> {
            if (!isFocusWithin()) { // what has the keys would lose them
                model.read();
            }
        });
    }

    private void show(Details details) {
        if (details == null) {
            getChildren().setAll(new EmptyState(MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE, Words.text("details.none"), Words.text("details.none.advice")));
        } else {
            ScrollPane scroll = scrolled(details);
            scroll.setUserData(details);
            if (!getChildren().isEmpty() && getChildren().getFirst() instanceof ScrollPane before && before.getUserData() instanceof Details said && said.sameSubject(details)) {
                scroll.setVvalue(before.getVvalue());
            }
            getChildren().setAll(scroll);
        }
    }

    private ScrollPane scrolled(Details details) {
        var content = new VBox(head(details));
        content.getStyleClass().add("details-content");
        content.setMinWidth(0);
        if (!details.description().isEmpty()) {
            content.getChildren().add(text(details.description(), "details-description"));
        }
        if (!details.facts().isEmpty()) {
            content.getChildren().add(facts(details.facts()));
        }
        content.getChildren().add(actions);
        var sections = new VBox();
        sections.getStyleClass().add("details-sections");
        var textSize = new TextSize(size -> {});
        content.getChildren().addAll(textSize, sections);
        model.emptying().ifPresent(what -> content.getChildren().add(emptying(what)));
        content.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < ROOMY_EMS * textSize.pixels();
            if (sections.getChildren().isEmpty() || narrow != Boolean.TRUE.equals(sections.getUserData())) {
                sections.setUserData(narrow);
                sections.getChildren().setAll(details.sections().stream().map(section -> section(section, narrow)).toList());
            }
        });
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private VBox head(Details details) {
        var title = new NameLabel(details.title());
        title.getStyleClass().add("title");
        var name = new HBox(Icons.of(details.kind()), title);
        if (model.stale()) {
            var stale = new Label(Words.text("catalog.stale"));
            stale.getStyleClass().addAll("warning", "small");
            stale.setMinWidth(USE_PREF_SIZE);
            stale.setTooltip(new Tooltip(Words.text("catalog.stale.why")));
            name.getChildren().add(stale);
        }
        name.getStyleClass().add("details-name");
        var kind = new Label(details.subtitle());
        kind.getStyleClass().add("muted");
        kind.setMinWidth(USE_PREF_SIZE);
        var subtitle = new HBox(kind);
        subtitle.getStyleClass().add("details-subtitle");
        details.location().ifPresent(location -> subtitle.getChildren().addAll(dot(), place(location)));
        return new VBox(2, name, subtitle);
    }

    private static Label dot() {
        var dot = new Label("·");
        dot.getStyleClass().add("muted");
        dot.setMinWidth(USE_PREF_SIZE);
        return dot;
    }

    private Hyperlink place(SourceLocation location) {
        var link = new Hyperlink(location.toString());
        link.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(Words.text("details.place", location)));
        link.setOnAction(event -> model.showPlace(location));
        return link;
    }

    private GridPane facts(List<Details.Fact> facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        var labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        labels.setHgrow(Priority.NEVER);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(labels, values);
        for (int row = 0; row < facts.size(); row++) {
            Details.Fact fact = facts.get(row);
            var label = new Label(Formats.middle(fact.label(), 18));
            label.getStyleClass().add("muted");
            grid.addRow(row, label, value(fact));
            GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        }
        return grid;
    }

    private Node value(Details.Fact fact) {
        if (fact.links().isEmpty()) {
            return toned(text(fact.text(), "fact-text"), fact.tone());
        }
        return new VBox(fact.links().stream().map(this::link).toArray(Node[]::new));
    }

    private Hyperlink link(RepoObject object) {
        var link = new Hyperlink(Formats.middle(object.name(), LINK_LENGTH));
        if (!link.getText().equals(object.name())) {
            link.setTooltip(new Tooltip(object.name()));
        }
        link.setOnAction(event -> model.select(object));
        return link;
    }

    private Node emptying(Emptying what) {
        var link = new Hyperlink(what.title());
        link.setId("empty");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(Words.text("details.empty.why")));
        link.setOnAction(event -> model.empty(what));
        return link;
    }

    /// @param narrow whether types stand below the names
    private static VBox section(Details.Section section, boolean narrow) {
        var title = new NameLabel(section.title());
        title.getStyleClass().add("heading");
        var grid = new GridPane();
        grid.getStyleClass().add("columns");
        grid.setMinWidth(0);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        var types = new ColumnConstraints();
        types.setMinWidth(0);
        var notes = new ColumnConstraints();
        notes.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(narrow ? List.of(names, notes) : List.of(names, types, notes));
        for (int row = 0; row < section.lines().size(); row++) {
            Details.Line line = section.lines().get(row);
            Label name = narrow ? new NameLabel(line.name()) : cut(line.name(), NAME_LENGTH);
            name.getStyleClass().addAll(line.strong() ? List.of("strong") : List.of());
            var type = new NameLabel(line.type());
            type.getStyleClass().add("muted");
            HBox note = cell(toned(cut(line.note(), NOTE_LENGTH), line.tone()));
            if (line.counts()) {
                note.getStyleClass().add("number");
            }
            if (narrow) {
                type.getStyleClass().add("small");
                grid.addRow(row, cell(line.type().isEmpty() ? name : new VBox(name, type)), note);
            } else {
                grid.addRow(row, cell(name), cell(type), note);
            }
        }
        var box = new VBox(title, grid);
        box.getStyleClass().add("details-section");
        return box;
    }

    /// At most so many characters, the whole in a tooltip.
    private static Label cut(String text, int length) {
        var label = new Label(Formats.middle(text, length));
        label.setMinWidth(USE_PREF_SIZE);
        if (!label.getText().equals(text)) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private static HBox cell(Node content) {
        var cell = new HBox(content);
        cell.getStyleClass().add("columns-cell");
        return cell;
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Label toned(Label label, Details.Tone tone) {
        if (tone != Details.Tone.PLAIN) {
            label.getStyleClass().add(tone.name().toLowerCase(Locale.ROOT));
        }
        return label;
    }
}
