package pushdesk.ui.graph.canvas;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pushdesk.ui.common.Words;

/// Smaller, the scale, larger, all of it.
public final class ZoomBar extends HBox {

    public ZoomBar(GraphCanvas canvas, Navigation navigation) {
        getStyleClass().addAll("graph-bar", "graph-plate", "graph-zoom");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setSpacing(0);
        var percent = new Label();
        percent.textProperty().bind(Bindings.createStringBinding(
                () -> Math.round(100 * canvas.scaleProperty().get() / canvas.unit()) + " %", canvas.scaleProperty()));
        getChildren().addAll(
                button("graph-zoom-out", "−", Words.text("graph.zoom.out"), () -> navigation.zoom(1 / Camera.STEP)),
                percent,
                button("graph-zoom-in", "+", Words.text("graph.zoom.in"), () -> navigation.zoom(Camera.STEP)),
                button("graph-fit", Words.text("graph.zoom.fit"), Words.text("graph.zoom.whole"), navigation::fit));
    }

    private static Button button(String id, String text, String what, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setAccessibleText(what);
        button.setTooltip(new Tooltip(what));
        button.setOnAction(event -> action.run());
        return button;
    }
}
