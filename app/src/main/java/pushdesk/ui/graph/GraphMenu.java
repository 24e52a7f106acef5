package pushdesk.ui.graph;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.part.Grouping;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.command.Command;
import pushdesk.ui.command.CommandMenu;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.state.GraphViewModel;

/// Which kinds are shown, how they are grouped, and the picture as a file.
final class GraphMenu extends MenuButton {
    static final List<NodeKind> KINDS = List.of(
            NodeKind.PUSH_SOURCE, NodeKind.BATCH_SOURCE, NodeKind.STREAM_SOURCE, NodeKind.REQUEST_SOURCE, NodeKind.FEATURE_VIEW, NodeKind.ON_DEMAND_VIEW, NodeKind.SERVICE,
            NodeKind.ONLINE_STORE, NodeKind.OFFLINE_STORE);

    private final Menu kinds = new Menu(Words.text("graph.menu.kinds"));
    private final Menu groups = new Menu(Words.text("graph.menu.groups"));
    private final GraphViewModel model;
    private final GraphCommands commands;

    GraphMenu(GraphViewModel model, GraphCommands commands) {
        super("", Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        this.model = model;
        this.commands = commands;
        setId("graph-menu");
        getStyleClass().add("graph-plate");
        setAccessibleText(Words.text("graph.menu"));
        var export = new Menu(Words.text("graph.menu.export"));
        commands.exports.forEach(command -> export.getItems().add(item(command)));
        getItems().addAll(kinds, groups, item(commands.turn), item(commands.again), new SeparatorMenuItem(),
                item(commands.back), item(commands.forward), item(commands.lock), new SeparatorMenuItem(), export); // the bar has no room for these at times
        setOnShowing(event -> refresh());
        refresh();
    }

    private void refresh() {
        kinds.getItems().setAll(KINDS.stream().map(this::kind).toList());
        var choice = new ToggleGroup();
        groups.getItems().setAll(model.groupings().stream().map(grouping -> grouping(grouping, choice)).toList());
        if (model.groupingProperty().get().by() != Grouping.By.NOTHING) {
            groups.getItems().addAll(new SeparatorMenuItem(), item(commands.unfoldAll), item(commands.foldAll));
        }
        groups.setDisable(groups.getItems().size() == 1);
    }

    /// Named without the word that tells the search where the command belongs: here all of them do.
    private static MenuItem item(Command command) {
        MenuItem item = CommandMenu.item(command);
        String name = command.title().substring(command.title().indexOf(':') + 1).strip();
        item.setText(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        return item;
    }

    private CheckMenuItem kind(NodeKind kind) {
        var item = new CheckMenuItem(CardKind.of(kind).title());
        item.setSelected(!model.hiddenProperty().get().contains(kind));
        item.setOnAction(event -> model.hide(kind, !item.isSelected()));
        return item;
    }

    private RadioMenuItem grouping(Grouping grouping, ToggleGroup choice) {
        var item = new RadioMenuItem(words(grouping));
        item.setMnemonicParsing(false);
        item.setToggleGroup(choice);
        item.setSelected(grouping.equals(model.groupingProperty().get()));
        item.setOnAction(event -> model.groupingProperty().set(grouping));
        return item;
    }

    static String words(Grouping grouping) {
        return switch (grouping.by()) {
            case NOTHING -> Words.text("graph.group.nothing");
            case PUSH_SOURCE -> Words.text("graph.group.push-source");
            case ENTITY -> Words.text("graph.group.entity");
            case OWNER -> Words.text("graph.group.owner");
            case TAG -> Words.text("graph.group.tag", grouping.tag());
        };
    }
}
