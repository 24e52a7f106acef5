package pushdesk.ui.graph;

import java.util.ArrayList;
import java.util.List;
import pushdesk.graph.part.Grouping;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;

/// What can be done with a node, in the graph and in the list beside it, by the same keys.
final class NodeCommands {
    private final GraphViewModel model;
    private final Navigation navigation;

    NodeCommands(GraphViewModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
    }

    /// The commands that make sense for the node, the one most likely wanted first. They select it.
    List<Command> of(Node node) {
        var commands = new ArrayList<Command>();
        commands.add(command(open(node.kind()), "ENTER", node, () -> model.open(node)));
        if (model.actions().definition(node).isPresent()) {
            commands.add(command("graph.node.definition", "F4", node, () -> model.actions().showDefinition(node)));
        }
        if (model.hasColumns(node)) {
            commands.add(command("graph.node.columns", "C", node, () -> navigation.toggleColumns(node)));
        }
        if (!node.name().isEmpty() && node.kind() != NodeKind.GROUP) {
            commands.add(command("graph.node.focus", "F", node, model::focusOnSelected));
        }
        commands.add(command(model.lockedProperty().get() ? "graph.node.unlock" : "graph.node.lock", "L", node, () -> model.lockedProperty().set(!model.lockedProperty().get())));
        if (node.kind() != NodeKind.GROUP && model.groupingProperty().get().by() != Grouping.By.NOTHING) {
            commands.add(command("graph.node.fold", "G", node, model::toggleGroup));
        }
        model.actions().emptying(node).ifPresent(what -> commands.add(Command.of(what.title(), "", () -> model.actions().empty(what))));
        return List.copyOf(commands);
    }

    private Command command(String words, String key, Node node, Runnable action) {
        return Command.of(Words.text(words), key, () -> {
            navigation.inPlace(() -> model.select(node));
            action.run();
        });
    }

    private static String open(NodeKind kind) {
        return switch (kind) {
            case PUSH_SOURCE -> "graph.node.push";
            case FEATURE_VIEW, ONLINE_STORE -> "graph.node.online";
            case BATCH_SOURCE, OFFLINE_STORE -> "graph.node.offline";
            case STREAM_SOURCE, REQUEST_SOURCE, ON_DEMAND_VIEW, SERVICE -> "graph.node.details";
            case GROUP -> "graph.node.unfold";
        };
    }
}
