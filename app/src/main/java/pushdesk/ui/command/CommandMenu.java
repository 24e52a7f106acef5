package pushdesk.ui.command;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// Commands as items of a menu, each beside its keys.
public final class CommandMenu {

    private CommandMenu() {}

    /// A menu to be shown at a place. It must not become the menu of a control: that would take its keys in the whole window.
    public static ContextMenu of(List<Command> commands) {
        var menu = new ContextMenu();
        commands.forEach(command -> {
            MenuItem item = item(command);
            item.setAccelerator(command.shortcut());
            menu.getItems().add(item);
        });
        return menu;
    }

    /// An item without its keys.
    public static MenuItem item(Command command) {
        var item = new MenuItem(command.title());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.action().run());
        return item;
    }
}
