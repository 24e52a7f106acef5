package pushdesk.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import pushdesk.model.push.PushMode;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// Takes pictures of what opens over the window: the palette, menus, pop-overs, lists to choose from, tooltips.
final class PopupPictures {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "driver_ranking").toAbsolutePath().normalize();

    private final Pictures pictures;
    private final Workspace workspace;

    private PopupPictures(Pictures pictures) {
        this.pictures = pictures;
        workspace = pictures.desktop().workspace();
    }

    static void take(Path folder, Size size) throws Exception {
        try (var pictures = new Pictures(folder, new EmbeddedEngine(Files.createTempDirectory("pushdesk-popups")), List.of(SAMPLE), size)) {
            new PopupPictures(pictures).take();
        }
    }

    private void take() throws Exception {
        pictures.act(() -> pictures.desktop().open(SAMPLE));
        pictures.until(() -> workspace.figuresProperty().get() != null);
        file("drivers.csv");
        pictures.act(pictures.desktop()::push);
        pictures.until(() -> !workspace.history().isEmpty());
        menu("popup-repository", ".top-bar .menu-button", -1);
        menu("popup-stores", ".stores-menu", -1);
        boolean graphIsTab = scene().lookup("#graph-menu") == null;
        if (graphIsTab) {
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.GRAPH));
            Pictures.settle();
        }
        menu("popup-graph", "#graph-menu", 0);
        menu("popup-graph-groups", "#graph-menu", 1);
        node("popup-node");
        if (graphIsTab) {
            pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.PUSH));
        }
        menu("popup-copy-as", "#copy-as", -1);
        for (String words : List.of("", "driver", "undo", "no such thing")) {
            picture("popup-palette" + (words.isEmpty() ? "" : "-" + words.replace(' ', '-')), () -> {
                accelerate("Shortcut+K");
                ((TextField) scene().lookup(".find .text-field")).setText(words);
            });
        }
        pictures.act(() -> {
            ((TextField) scene().lookup(".find .text-field")).clear();
            hidePopups();
        });
        file("drivers_bad_cells.csv");
        pop("popup-columns", Hyperlink.class, "columns");
        pop("popup-format", Button.class, "drivers");
        picture("popup-rows-shown", () -> choose(".row-filter"));
        picture("popup-tooltip", () -> tip(scene().lookup("#paste")));
        pictures.press("Generate");
        pictures.until(() -> workspace.planProperty().get() != null);
        pop("popup-generator", Button.class, "Columns");
        pictures.act(() -> workspace.panelProperty().set(Workspace.Panel.ONLINE_ROWS));
        menu("popup-as-of", "#as-of", -1);
        picture("popup-rows-of", () -> choose(".rows-whose"));
        pictures.act(() -> workspace.journal().open(JournalPage.Entries.at(1)));
        menu("popup-again", "#entry-again", -1);
    }

    private Scene scene() {
        return pictures.desktop().scene();
    }

    private void accelerate(String keys) {
        scene().getAccelerators().get(KeyCombination.valueOf(keys)).run();
    }

    private void file(String name) throws Exception {
        Path csv = SAMPLE.resolve("data").resolve(name);
        pictures.act(() -> {
            workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE);
            pictures.desktop().openFile(csv);
        });
        pictures.until(() -> workspace.planProperty().get() != null && workspace.planProperty().get().request().rows().origin().path().equals(csv.toString()));
        Pictures.settle();
    }

    /// @param open which of its menus is opened as well, counted among menus; -1 for none
    private void menu(String name, String selector, int open) throws Exception {
        picture(name, () -> ((MenuButton) scene().lookup(selector)).show(), () -> {
            List<MenuItem> menus = ((MenuButton) scene().lookup(selector)).getItems().stream().filter(Menu.class::isInstance).toList();
            if (open >= 0) {
                ((Menu) menus.get(open)).show();
            }
        });
    }

    private void node(String name) throws Exception {
        picture(name, () -> {
            Node canvas = scene().lookup(".graph-canvas");
            Bounds place = canvas.localToScreen(canvas.getBoundsInLocal());
            canvas.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 200, 160, place.getMinX() + 200, place.getMinY() + 160, true, null));
        });
    }

    /// @param type of the button, and what its text has in it
    private void pop(String name, Class<? extends ButtonBase> type, String text) throws Exception {
        picture(name, () -> scene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(button -> button.getText().contains(text) && button.isVisible())
                .findFirst()
                .ifPresent(ButtonBase::fire));
    }

    private void choose(String selector) {
        var box = (ComboBoxBase<?>) scene().lookup(selector);
        box.hide(); // it takes its list for open still, whoever closed that
        box.show();
    }

    private static void tip(Node node) {
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        ((Control) node).getTooltip().show(node, place.getMinX(), place.getMaxY() + 4);
    }

    /// Opens it in each theme, and closes whatever popup there is.
    private void picture(String name, Runnable... steps) throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            pictures.act(() -> pictures.settings().themeProperty().set(theme));
            Pictures.settle();
            for (Runnable step : steps) {
                pictures.act(step);
                Pictures.settle();
            }
            pictures.take(name + "-" + theme.name().toLowerCase(Locale.ROOT), theme);
            pictures.act(PopupPictures::hidePopups);
        }
    }

    private static void hidePopups() {
        List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
    }
}
