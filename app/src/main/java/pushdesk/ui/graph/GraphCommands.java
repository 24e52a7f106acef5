package pushdesk.ui.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.export.Region;
import pushdesk.graph.export.Sheet;
import pushdesk.graph.export.SheetBuilder;
import pushdesk.graph.part.Grouping;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.canvas.Camera;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;

/// What can be done with the graph from anywhere in the window: in the palette, in the graph's menu, and by keys.
final class GraphCommands {
    private static final List<Grouping> EVERYWHERE = List.of(
            Grouping.NOTHING, new Grouping(Grouping.By.PUSH_SOURCE, ""), new Grouping(Grouping.By.ENTITY, ""), new Grouping(Grouping.By.OWNER, ""));

    private static final double VIEW_AT = 2;

    final Command back;
    final Command forward;
    final Command fit;
    final Command focus;
    final Command whole;
    final Command lock;
    final Command columns;
    final Command group;
    final Command unfoldAll;
    final Command foldAll;
    final Command turn;
    final Command again;
    final Command legend;
    final List<Command> exports;
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final PictureExport export;

    /// @param legendShown whether what signs and lines mean is told
    GraphCommands(GraphCanvas canvas, GraphViewModel model, Navigation navigation, PictureExport export, BooleanProperty legendShown) {
        this.canvas = canvas;
        this.model = model;
        this.export = export;
        back = Command.of(Words.text("graph.command.back"), "Alt+LEFT", model::back);
        forward = Command.of(Words.text("graph.command.forward"), "Alt+RIGHT", model::forward);
        fit = Command.of(Words.text("graph.command.fit"), "Shortcut+Shift+E", navigation::fit);
        focus = Command.of(Words.text("graph.command.focus"), "Shortcut+Shift+F", model::focusOnSelected);
        whole = Command.of(Words.text("graph.command.whole"), "", () -> {
            model.focusProperty().set("");
            model.hiddenProperty().set(Set.of());
        });
        lock = Command.of(Words.text("graph.command.lock"), "Shortcut+Shift+L", () -> model.lockedProperty().set(!model.lockedProperty().get()));
        columns = Command.of(Words.text("graph.command.columns"), "Shortcut+Shift+C", () -> navigation.toggleColumns(model.selectedNodeProperty().get()));
        group = Command.of(Words.text("graph.command.group"), "Shortcut+Shift+G", model::toggleGroup);
        unfoldAll = Command.of(Words.text("graph.command.unfold"), "", () -> model.unfoldAll(true));
        foldAll = Command.of(Words.text("graph.command.fold"), "", () -> model.unfoldAll(false));
        turn = Command.of(Words.text("graph.command.turn"), "", () -> model.orientationProperty().set(
                model.orientationProperty().get() == Orientation.LEFT_TO_RIGHT ? Orientation.TOP_DOWN : Orientation.LEFT_TO_RIGHT));
        again = Command.of(Words.text("graph.command.again"), "", model::layOutAgain);
        legend = Command.of(Words.text("graph.command.legend"), "", () -> legendShown.set(!legendShown.get()));
        exports = List.of(
                save("graph.command.svg", "svg", 1, true), save("graph.command.png", "png", 1, true), save("graph.command.png2", "png", 2, true), save("graph.command.png4", "png", 4, true),
                Command.of(Words.text("graph.command.copy"), "", () -> export.copy(sheet(true))),
                save("graph.command.view-svg", "svg", 1, false), Command.of(Words.text("graph.command.view-png"), "", () -> export.saveFitting(() -> sheet(false), name(), VIEW_AT)),
                Command.of(Words.text("graph.command.view-copy"), "", () -> export.copy(sheet(false))));
    }

    /// All of them, whatever the repository.
    List<Command> all() {
        var own = Stream.of(back, forward, fit, focus, whole, lock, columns, group, legend, unfoldAll, foldAll, turn, again);
        return Stream.of(own, kinds(), groupings(EVERYWHERE.stream()), exports.stream()).flatMap(each -> each).toList();
    }

    /// Those that the open repository adds: to group by a tag of its own.
    List<Command> ofRepository() {
        return groupings(model.groupings().stream().filter(grouping -> !EVERYWHERE.contains(grouping))).toList();
    }

    private Stream<Command> kinds() {
        return GraphMenu.KINDS.stream().map(kind -> Command.of(Words.text("graph.command.kind", CardKind.of(kind).title()), "", () -> model.hide(kind, !model.hiddenProperty().get().contains(kind))));
    }

    private Stream<Command> groupings(Stream<Grouping> groupings) {
        return groupings.map(grouping -> Command.of(Words.text("graph.command.grouping", GraphMenu.words(grouping)), "", () -> model.groupingProperty().set(grouping)));
    }

    private Command save(String key, String ending, double scale, boolean all) {
        return Command.of(Words.text(key), "", () -> export.save(() -> sheet(all), name(), ending, scale));
    }

    private Sheet sheet(boolean all) {
        GraphPicture picture = model.pictureProperty().get();
        Camera camera = canvas.camera();
        Region region = all ? Region.whole(picture)
                : new Region(camera.pictureX(0), camera.pictureY(0), camera.pictureX(canvas.getWidth()), camera.pictureY(canvas.getHeight()));
        return SheetBuilder.sheet(Words.text("graph.export.sheet", name()), picture, model.cardsProperty().get(), model.lightingProperty().get(), canvas.colours(), region);
    }

    private String name() {
        return model.projectName();
    }
}
