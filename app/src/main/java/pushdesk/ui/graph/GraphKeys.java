package pushdesk.ui.graph;

import javafx.scene.input.KeyEvent;
import pushdesk.ui.graph.canvas.Camera;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.graph.state.Walk;

/// What keys do to the graph: arrows walk, Enter opens, Escape leads out of a part and then out of the selection, `C` lists columns, `F` focuses, `G` folds or unfolds a group, `L` locks what is lit, `+` and `-` zoom, `0` fits, `1` shows it at 100 %.
final class GraphKeys {
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;

    GraphKeys(GraphCanvas canvas, GraphViewModel model, Navigation navigation) {
        this.canvas = canvas;
        this.model = model;
        this.navigation = navigation;
        canvas.setOnKeyPressed(this::pressed);
        canvas.setOnKeyTyped(this::typed);
    }

    private void pressed(KeyEvent event) {
        canvas.showFocus(true);
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> walk(Walk.Direction.LEFT);
            case RIGHT -> walk(Walk.Direction.RIGHT);
            case UP -> walk(Walk.Direction.UP);
            case DOWN -> walk(Walk.Direction.DOWN);
            case ENTER -> {
                if (model.selectedNodeProperty().get() != null) {
                    model.open(model.selectedNodeProperty().get());
                }
            }
            case ESCAPE -> model.stepOut();
            case C -> navigation.toggleColumns(model.selectedNodeProperty().get());
            case F -> model.focusOnSelected();
            case G -> model.toggleGroup();
            case L -> model.lockedProperty().set(!model.lockedProperty().get());
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// Signs by what they are, wherever the keyboard has them.
    private void typed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> navigation.zoom(Camera.STEP);
            case "-" -> navigation.zoom(1 / Camera.STEP);
            case "0" -> navigation.fit();
            case "1" -> navigation.actualSize();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(Walk.Direction direction) {
        model.walk(direction);
        if (model.selectedNodeProperty().get() != null) {
            navigation.reveal(model.selectedNodeProperty().get());
        }
    }
}
