package pushdesk.ui.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Orientation;
import pushdesk.graph.export.Region;
import pushdesk.graph.export.Sheet;
import pushdesk.graph.export.SheetBuilder;
import pushdesk.ui.Command;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.canvas.Camera;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;

/// What can be done with the graph from anywhere in the window: in the palette, in the graph's menu, and by keys.
final class GraphCommands {
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
    final List<Command> exports;
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final PictureExport export;

    GraphCommands(GraphCanvas canvas, GraphViewModel model, Navigation navigation, PictureExport export) {
        this.canvas = canvas;
        this.model = model;
        this.export = export;
        back = Command.of(Words.text("graph.command.back"), "Alt+LEFT", model::back);
        forward = Command.of(Words.text("graph.command.forward"), "Alt+RIGHT", model::forward);
        fit = Command.of(Words.text("graph.command.fit"), "", navigation::fit);
        focus = Command.of(Words.text("graph.command.focus"), "", model::focusOnSelected);
        whole = Command.of(Words.text("graph.command.whole"), "", () -> {
            model.focusProperty().set("");
            model.hiddenProperty().set(Set.of());
        });
        lock = Command.of(Words.text("graph.command.lock"), "", () -> model.lockedProperty().set(!model.lockedProperty().get()));
        columns = Command.of(Words.text("graph.command.columns"), "", () -> navigation.toggleColumns(model.selectedNodeProperty().get()));
        group = Command.of(Words.text("graph.command.group"), "", model::toggleGroup);
        unfoldAll = Command.of(Words.text("graph.command.unfold"), "", () -> model.unfoldAll(true));
        foldAll = Command.of(Words.text("graph.command.fold"), "", () -> model.unfoldAll(false));
        turn = Command.of(Words.text("graph.command.turn"), "", () -> model.orientationProperty().set(
                model.orientationProperty().get() == Orientation.LEFT_TO_RIGHT ? Orientation.TOP_DOWN : Orientation.LEFT_TO_RIGHT));
        again = Command.of(Words.text("graph.command.again"), "", model::layOutAgain);
        exports = List.of(
                save("graph.command.svg", "svg", 1, true), save("graph.command.png", "png", 1, true), save("graph.command.png2", "png", 2, true), save("graph.command.png4", "png", 4, true),
                Command.of(Words.text("graph.command.copy"), "", () -> export.copy(sheet(true))),
                save("graph.command.view-svg", "svg", 1, false), save("graph.command.view-png", "png", 2, false),
                Command.of(Words.text("graph.command.view-copy"), "", () -> export.copy(sheet(false))));
    }

    List<Command> all() {
        return Stream.concat(Stream.of(back, forward, fit, focus, whole, lock, columns, group, unfoldAll, foldAll, turn, again), exports.stream()).toList();
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
