package pushdesk.ui.sheets;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import pushdesk.store.push.WriteRule;
import pushdesk.ui.common.NameLabel;
import pushdesk.ui.common.Segments;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.EditorCommand;
import pushdesk.ui.common.look.AfterLayout;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.settings.Settings;

/// What the user can have otherwise. Each change holds at once, but for the folder of the stores.
public final class SettingsView extends BorderPane {
    private static final double STEP = 0.1;

    /// @param wanted what to bring into sight; null for nothing
    /// @param stores the folder of the local stores in this run
    public SettingsView(Settings settings, ObservableValue<Subject> wanted, WriteRuleViewModel rule, RetentionViewModel retention, Path stores) {
        var content = new VBox(
                heading(Subject.THEME),
                new Segments<>(Words.text("settings.theme"), List.of(Theme.values()), Theme::title, settings.themeProperty()),
                heading(Subject.TEXT), textSize(settings),
                heading(Subject.MOTION), check(Words.text("settings.motion.less"), settings.lessMotionProperty()),
                heading(Subject.START), check(Words.text("settings.reopen"), settings.reopeningProperty()),
                heading(Subject.EDITOR),
                field(Words.text("settings.editor"), EditorCommand.EXAMPLE, settings.editorProperty()),
                note(Words.text("settings.editor.note")),
                heading(Subject.RULE), writeRule(rule), note(Words.text("settings.rule.note")),
                heading(Subject.RETENTION), retention(retention), note(Words.text("settings.retention.note")),
                heading(Subject.STORES),
                field(Words.text("settings.stores"), stores.toString(), settings.storeFolderProperty()),
                unusable(settings), note(Words.text("settings.stores.note")), new NameLabel(stores.toString()));
        content.getStyleClass().add("sheet-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        var bring = new AfterLayout(() -> {
            if (wanted.getValue() != null) {
                show(wanted.getValue(), content, scroll);
            }
        });
        wanted.subscribe(subject -> bring.ask());
    }

    /// Brings a subject to the top, as far as that goes, and gives it the keys.
    private static void show(Subject subject, VBox content, ScrollPane scroll) {
        List<Node> parts = content.getChildren();
        Node heading = parts.stream().filter(part -> subject == part.getUserData()).findFirst().orElseThrow();
        scroll.applyCss();
        scroll.layout();
        double beyond = content.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp(heading.getBoundsInParent().getMinY() / beyond, 0, 1));
        takeKeys(parts.get(parts.indexOf(heading) + 1));
    }

    private static boolean takeKeys(Node node) {
        if (node instanceof Segments<?> segments && !segments.isDisabled()) {
            segments.focusChosen();
            return true;
        }
        if (node instanceof Control && node.isFocusTraversable() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Pane pane && pane.getChildren().stream().anyMatch(SettingsView::takeKeys);
    }

    private static CheckBox check(String title, BooleanProperty value) {
        var box = new CheckBox(title);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /// What stands in the way of the folder that was typed.
    private static Label unusable(Settings settings) {
        var told = note(Words.text("settings.stores.relative"));
        told.getStyleClass().setAll("label", "warning", "small");
        told.visibleProperty().bind(settings.storeFolderProperty().map(text -> !text.isBlank() && settings.stores().isEmpty()));
        told.managedProperty().bind(told.visibleProperty());
        return told;
    }

    private static VBox writeRule(WriteRuleViewModel model) {
        var group = new ToggleGroup();
        var box = new VBox(4);
        for (WriteRule rule : WriteRule.values()) {
            var button = new RadioButton(switch (rule) {
                case NEWEST_EVENT -> Words.text("settings.rule.newest");
                case LAST_WRITE -> Words.text("settings.rule.last");
            });
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.selectedProperty().subscribe(selected -> { // arrow keys select without an action
                if (selected && model.ruleProperty().get() != null) {
                    model.set(rule);
                }
            });
            model.ruleProperty().subscribe(now -> button.setSelected(now == rule));
            box.getChildren().add(button);
        }
        box.disableProperty().bind(model.ruleProperty().isNull());
        return box;
    }

    private static VBox retention(RetentionViewModel model) {
        var amount = new TextField();
        amount.setPrefColumnCount(6);
        amount.setAccessibleText(Words.text("settings.retention.amount"));
        amount.textProperty().bindBidirectional(model.amountProperty());
        amount.setOnAction(event -> model.agree());
        amount.visibleProperty().bind(model.limitProperty().isNotEqualTo(RetentionViewModel.Limit.NONE));
        amount.managedProperty().bind(amount.visibleProperty());
        var agree = new Button(Words.text("settings.retention.agree"));
        agree.setMinWidth(USE_PREF_SIZE);
        agree.visibleProperty().bind(model.wishedProperty().isNotNull());
        agree.managedProperty().bind(agree.visibleProperty());
        var limits = new Segments<>(Words.text("settings.retention"), List.of(RetentionViewModel.Limit.values()), RetentionViewModel.Limit::title, model.limitProperty());
        agree.setOnAction(event -> {
            if (amount.isVisible()) { // the button goes, and would hand the keys to whatever comes next
                amount.requestFocus();
            } else {
                limits.focusChosen();
            }
            model.agree();
        });
        var told = note("");
        told.textProperty().bind(model.toldProperty());
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        var line = new HBox(8, amount, agree);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(6, limits, line, told);
        box.disableProperty().bind(model.keptProperty().isNull());
        return box;
    }

    private static Node textSize(Settings settings) {
        var slider = new Slider(Settings.LEAST_TEXT, Settings.MOST_TEXT, settings.textScaleProperty().get());
        slider.setAccessibleText(Words.text("settings.text"));
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(STEP);
        slider.setSnapToTicks(true);
        slider.setLabelFormatter(percents());
        HBox.setHgrow(slider, Priority.ALWAYS);
        // Only once the knob is let go: text that grows under the pointer would move the knob away from it.
        Runnable take = () -> settings.textScaleProperty().set(Math.round(slider.getValue() * 10) / 10.0);
        slider.valueChangingProperty().subscribe((before, changing) -> {
            if (before && !changing) {
                take.run();
            }
        });
        slider.valueProperty().subscribe((before, value) -> {
            if (!slider.isValueChanging()) {
                take.run();
            }
        });
        settings.textScaleProperty().subscribe(scale -> slider.setValue(scale.doubleValue()));
        var percent = new Label();
        percent.textProperty().bind(settings.textScaleProperty().map(scale -> percents().toString(scale.doubleValue())));
        percent.setMinWidth(USE_PREF_SIZE);
        return new HBox(12, slider, percent);
    }

    private static StringConverter<Double> percents() {
        return new StringConverter<>() {
            @Override
            public String toString(Double scale) {
                return String.format(Locale.ROOT, "%.0f %%", scale * 100);
            }

            @Override
            public Double fromString(String text) {
                return Double.parseDouble(text.replace("%", "").strip()) / 100;
            }
        };
    }

    private static TextField field(String name, String example, StringProperty value) {
        var field = new TextField();
        field.setAccessibleText(name);
        field.setPromptText(example);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Label heading(Subject subject) {
        var heading = new Label(subject.title());
        heading.setUserData(subject);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
