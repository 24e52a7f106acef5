package pushdesk.ui.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.model.StoreKind;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// The menu that says where pushes go, and what they do not touch.
final class StoresMenu extends MenuButton {
    private final StoresViewModel model;

    StoresMenu(StoresViewModel model) {
        super(Words.text("frame.stores"));
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        model.stateProperty().subscribe(state -> setGraphic(switch (state) {
            case NONE -> Icons.of(MaterialDesignD.DATABASE_OUTLINE);
            case OPENING -> Icons.of(MaterialDesignD.DATABASE_CLOCK_OUTLINE);
            case OPEN -> Icons.of(MaterialDesignD.DATABASE_CHECK_OUTLINE, "good");
            case FAILED -> Icons.of(MaterialDesignD.DATABASE_ALERT_OUTLINE, "bad");
        }));
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(items()); // a menu without items does not open
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        model.lines().forEach(line -> items.add(text(line)));
        model.file().ifPresent(file -> {
            items.add(text(Formats.middle(file.toString(), 60)));
            items.add(new SeparatorMenuItem());
            items.add(action(Words.text("frame.stores.copy"), () -> copy(file.toString())));
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

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
