package pushdesk.ui.command;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

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

    /// The menu key and Shift+F10 ask for the menu of a control, as a right click does: not every window system does that by itself.
    ///
    /// @param place where to show it, in the control
    public static void askByKeys(Node control, Supplier<Point2D> place) {
        control.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                Point2D here = place.get();
                Point2D screen = control.localToScreen(here);
                control.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, here.getX(), here.getY(), screen.getX(), screen.getY(), true, null));
                event.consume();
            }
        });
    }

    /// An item without its keys.
    public static MenuItem item(Command command) {
        var item = new MenuItem(command.title());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.action().run());
        return item;
    }
}
