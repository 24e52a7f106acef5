package pushdesk.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.model.push.StoreKind;
import pushdesk.serving.target.Target;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.SystemClipboard;
import pushdesk.ui.common.Words;
import pushdesk.ui.targets.TargetsViewModel;

/// The menu that says where pushes go, and what they do not touch.
final class StoresMenu extends MenuButton {
    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");
    private static final int NAME_LENGTH = 24;

    private final StoresViewModel model;
    private final TargetsViewModel targets;
    private final Runnable openTargets;
    private boolean shortened;

    StoresMenu(StoresViewModel model, TargetsViewModel targets, Runnable openTargets) {
        getStyleClass().add("stores-menu");
        this.model = model;
        this.targets = targets;
        this.openTargets = openTargets;
        textProperty().bind(targets.chosenProperty().map(target -> Formats.middle(target.name(), NAME_LENGTH)).orElse(Words.text("frame.stores")));
        targets.chosenProperty().subscribe(target -> {
            pseudoClassStateChanged(PRODUCTION, target != null && target.production());
            icon();
            fit();
        });
        setMinWidth(USE_PREF_SIZE);
        model.stateProperty().subscribe(state -> icon());
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(items()); // a menu without items does not open
    }

    private void icon() {
        Target target = targets.chosenProperty().get();
        if (target != null) {
            setGraphic(Icons.of(MaterialDesignC.CLOUD_UPLOAD_OUTLINE, target.production() ? "bad" : "info"));
            return;
        }
        setGraphic(switch (model.stateProperty().get()) {
            case NONE -> Icons.of(MaterialDesignD.DATABASE_OUTLINE);
            case OPENING -> Icons.of(MaterialDesignD.DATABASE_CLOCK_OUTLINE);
            case OPEN -> Icons.of(MaterialDesignD.DATABASE_CHECK_OUTLINE, "good");
            case FAILED -> Icons.of(MaterialDesignD.DATABASE_ALERT_OUTLINE, "bad");
        });
    }

    /// Where pushes go: the local stores first.
    private List<MenuItem> choices() {
        var group = new ToggleGroup();
        var choices = new ArrayList<MenuItem>();
        choices.add(choice(Words.text("frame.stores"), null, group));
        targets.targets().forEach(target -> choices.add(choice(
                target.production() ? Words.text("frame.stores.production", target.name()) : target.name(), target, group)));
        choices.add(action(Words.text("targets.menu"), openTargets));
        choices.add(new SeparatorMenuItem());
        return choices;
    }

    private MenuItem choice(String title, Target target, ToggleGroup group) {
        var item = new RadioMenuItem(title);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(Objects.equals(target, targets.chosenProperty().get()));
        item.setOnAction(event -> targets.chosenProperty().set(target));
        return item;
    }

    /// Whether the icon has to do where pushes go to the local stores; the name of another target is always in sight.
    void setShort(boolean icon) {
        shortened = icon;
        fit();
    }

    private void fit() {
        boolean icon = shortened && targets.chosenProperty().get() == null;
        setContentDisplay(icon ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setTooltip(icon ? new Tooltip(getText()) : null);
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>(choices());
        model.lines().forEach(line -> items.add(text(line)));
        model.file().ifPresent(file -> {
            items.add(text(Formats.middle(file.toString(), 60)));
            items.add(new SeparatorMenuItem());
            items.add(action(Words.text("frame.stores.copy"), () -> SystemClipboard.copy(file.toString())));
        });
        if (model.repositoryOpen()) {
            items.add(action(Words.text("frame.stores.online"), () -> model.show(StoreKind.ONLINE)));
            items.add(action(Words.text("frame.stores.offline"), () -> model.show(StoreKind.OFFLINE)));
        }
        return items;
    }

    private static CustomMenuItem text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(420);
        label.getStyleClass().add("muted");
        var item = new CustomMenuItem(label, false);
        item.getStyleClass().add("text-item");
        return item;
    }

    private static MenuItem action(String title, Runnable action) {
        var item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }
}
