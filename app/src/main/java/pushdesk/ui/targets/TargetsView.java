package pushdesk.ui.targets;

import static pushdesk.ui.common.Words.text;

import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import pushdesk.serving.target.Target;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.NameLabel;

/// Where pushes can go: the local stores, and the servers that the user named. One is chosen, each can be changed.
public final class TargetsView extends BorderPane {
    private final TargetsViewModel model;
    private final VBox list = new VBox(2);
    private ToggleGroup choices = new ToggleGroup();

    public TargetsView(TargetsViewModel model) {
        this.model = model;
        getStylesheets().add(TargetsView.class.getResource("targets.css").toExternalForm());
        var add = new Button(text("targets.add"), Icons.of(MaterialDesignP.PLUS));
        add.setId("target-add");
        add.setOnAction(event -> model.create());
        var note = new Label(text("targets.note"));
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        var form = new TargetFormView(model);
        form.visibleProperty().bind(model.editingProperty());
        form.managedProperty().bind(form.visibleProperty());
        add.visibleProperty().bind(model.editingProperty().not());
        add.managedProperty().bind(add.visibleProperty());
        var content = new VBox(heading(text("targets.where")), list, add, form, note);
        content.getStyleClass().add("sheet-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.targets().addListener((ListChangeListener<Target>) change -> fill());
        fill();
        model.chosenProperty().subscribe(chosen -> choices.getToggles().stream()
                .filter(choice -> Objects.equals(choice.getUserData(), chosen)).findFirst().ifPresent(choices::selectToggle));
        model.load();
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private void fill() {
        var group = new ToggleGroup();
        list.getChildren().setAll(line(null, group));
        model.targets().forEach(target -> list.getChildren().add(line(target, group)));
        choices = group;
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is != null && choices == group) { // by the arrow keys too
                model.chosenProperty().set((Target) is.getUserData());
            }
        });
    }

    private Node line(Target target, ToggleGroup group) {
        var choice = new RadioButton(target == null ? text("targets.local") : target.name());
        choice.setMnemonicParsing(false);
        choice.setToggleGroup(group);
        choice.setSelected(target == null ? model.chosenProperty().get() == null : target.equals(model.chosenProperty().get()));
        choice.setUserData(target);
        choice.setMinWidth(USE_PREF_SIZE);
        var where = new NameLabel(target == null ? text("targets.local.where") : target.server().address().toString());
        where.getStyleClass().add("muted");
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        var line = new HBox(10, choice);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("target-line");
        if (target != null && target.production()) {
            line.getChildren().add(badge());
        }
        line.getChildren().add(where);
        if (target != null) {
            var edit = new Button(null, Icons.of(MaterialDesignP.PENCIL_OUTLINE));
            edit.getStyleClass().add("flat-button");
            edit.setTooltip(new Tooltip(text("targets.edit", target.name())));
            edit.setAccessibleText(text("targets.edit", target.name()));
            edit.setOnAction(event -> model.edit(target));
            line.getChildren().add(edit);
        }
        return line;
    }

    static Label badge() {
        var badge = new Label(text("targets.production"));
        badge.getStyleClass().add("production-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        return badge;
    }
}
