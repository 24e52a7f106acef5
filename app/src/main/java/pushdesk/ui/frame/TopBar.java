package pushdesk.ui.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import pushdesk.model.FeatureRepo;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.look.AppMark;
import pushdesk.ui.common.look.TextSize;

/// The bar at the head of the window: which repository, finding, the stores, the looks.
public final class TopBar extends HBox {
    private static final int NAME_LENGTH = 28;
    private static final double EMS_FOR_WORDS = 66;

    /// @param find the search field
    /// @param server the switch of the feature server
    public TopBar(TopBarModel model, Node find, Node server) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        var left = space();
        var right = space();
        var stores = new StoresMenu(model.stores(), model.targets(), model.openTargets());
        var textSize = new TextSize(size -> stores.setShort(getWidth() > 0 && getWidth() < EMS_FOR_WORDS * size));
        widthProperty().subscribe(width -> stores.setShort(width.doubleValue() > 0 && width.doubleValue() < EMS_FOR_WORDS * textSize.pixels()));
        getChildren().setAll(textSize, new AppMark(26), repositoryMenu(model), left, find, right, stores, server, themeButton(model));
        HBox.setHgrow(find, Priority.SOMETIMES);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static MenuButton repositoryMenu(TopBarModel model) {
        var menu = new MenuButton();
        menu.getStyleClass().add("strong");
        menu.setMnemonicParsing(false);
        menu.setPopupSide(Side.BOTTOM);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(model.workspace().repoProperty().map(TopBar::name).orElse(Words.text("frame.repository.none")));
        menu.accessibleTextProperty().bind(menu.textProperty().map(name -> Words.text("frame.repository", name)));
        menu.setOnShowing(event -> menu.getItems().setAll(items(model)));
        menu.getItems().setAll(items(model)); // a menu without items does not open
        return menu;
    }

    private static String name(FeatureRepo repo) {
        String project = Formats.middle(repo.project(), NAME_LENGTH);
        return repo.applied().isPresent() ? Words.text("frame.repository.applied", project) : project;
    }

    private static List<MenuItem> items(TopBarModel model) {
        var recent = new Menu(Words.text("frame.repository.recent"));
        recent.getItems().setAll(model.recent().stream().map(folder -> folder(model, folder)).toList());
        recent.setDisable(model.recent().isEmpty());
        var samples = new Menu(Words.text("frame.repository.samples"));
        samples.getItems().setAll(model.samples().stream().map(folder -> folder(model, folder)).toList());
        samples.setDisable(model.samples().isEmpty());
        var reload = item(model.reload());
        var close = item(model.close());
        var applied = item(model.switchApplied());
        // Bound: the keys of an item are those of the whole window, and do nothing while it can't be chosen.
        Stream.of(reload, close, applied).forEach(item -> item.disableProperty().bind(model.workspace().repoProperty().isNull()));
        return List.of(item(model.open()), item(model.openRegistry()), recent, samples, new SeparatorMenuItem(), applied, reload, close);
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.title());
        item.setMnemonicParsing(false);
        item.setAccelerator(command.shortcut());
        item.setOnAction(event -> command.action().run());
        return item;
    }

    private static MenuItem folder(TopBarModel model, Path folder) {
        var item = new MenuItem(Formats.middle(folder.toString(), 70));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.openFolder().accept(folder));
        return item;
    }

    private static Button themeButton(TopBarModel model) {
        var button = new Button();
        button.getStyleClass().add("icon-button");
        button.setTooltip(new Tooltip(Words.text("frame.theme")));
        button.setAccessibleText(Words.text("frame.theme.spoken"));
        model.theme().subscribe(theme -> button.setGraphic(Icons.of(theme.dark() ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT)));
        button.setOnAction(event -> model.switchTheme().action().run());
        return button;
    }
}
