package pushdesk.ui.graph;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.input.ZoomEvent;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Card;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.common.files.DroppedFiles;
import pushdesk.ui.graph.canvas.Camera;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.canvas.Navigation;
import pushdesk.ui.graph.state.GraphViewModel;

/// What mouse, wheel and touch do to the graph.
final class GraphGestures {
    private static final double WHEEL_NOTCH = 40;
    private static final double A_CLICK = 4;

    private final Tooltip tooltip = new Tooltip();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final Navigation navigation;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean dragged;

    GraphGestures(GraphCanvas canvas, GraphViewModel model, Navigation navigation) {
        this.canvas = canvas;
        this.model = model;
        this.navigation = navigation;
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnMouseDragged(this::dragged);
        canvas.setOnMouseReleased(event -> canvas.setCursor(Cursor.DEFAULT));
        canvas.setOnMouseClicked(this::clicked);
        canvas.setOnMouseMoved(this::moved);
        canvas.setOnMouseExited(event -> canvas.hover(null));
        canvas.setOnScroll(this::scrolled);
        canvas.setOnZoom(this::zoomed);
        canvas.setOnDragOver(this::dragOver);
        canvas.setOnDragExited(event -> canvas.hover(null));
        canvas.setOnDragDropped(this::dropped);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            model.back();
        } else if (event.getButton() == MouseButton.FORWARD) {
            model.forward();
        }
        pressedX = lastX = event.getX();
        pressedY = lastY = event.getY();
        dragged = false;
        canvas.requestFocus();
        canvas.showFocus(false);
    }

    private void dragged(MouseEvent event) {
        dragged |= Math.hypot(event.getX() - pressedX, event.getY() - pressedY) > A_CLICK;
        if (dragged) {
            canvas.setCursor(Cursor.CLOSED_HAND);
            navigation.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (dragged) {
            return;
        }
        Optional<PlacedNode> node = canvas.nodeAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && node.isPresent() && canvas.onChevron(node.get(), event.getX(), event.getY())) {
            navigation.inPlace(() -> {
                model.select(node.get().node());
                navigation.toggleColumns(node.get().node());
            });
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            node.ifPresent(placed -> navigation.inPlace(() -> model.open(placed.node())));
        } else if (event.getButton() == MouseButton.PRIMARY || node.isPresent()) {
            navigation.inPlace(() -> model.select(node.map(PlacedNode::node).orElse(null)));
        }
    }

    private void moved(MouseEvent event) {
        Optional<PlacedNode> node = canvas.nodeAt(event.getX(), event.getY());
        canvas.hover(node.map(PlacedNode::node).orElse(null));
        canvas.setCursor(node.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (node.isPresent()) {
            Card face = model.cardsProperty().get().of(node.get().node());
            tooltip.setText(face.title() + "\n" + face.subtitle() + (face.badge().isEmpty() ? "" : "\n" + face.badge()));
            Tooltip.install(canvas, tooltip);
        } else {
            Tooltip.uninstall(canvas, tooltip);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            navigation.zoom(Math.pow(Camera.STEP, event.getDeltaY() / WHEEL_NOTCH), event.getX(), event.getY());
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            navigation.pan(event.getDeltaY(), 0);
        } else {
            navigation.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        navigation.zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void dragOver(DragEvent event) {
        Optional<PlacedNode> target = target(event);
        canvas.hover(target.map(PlacedNode::node).orElse(null));
        if (target.isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Optional<PlacedNode> target = target(event);
        if (target.isPresent()) { // elsewhere it is a drop on the window
            model.drop(target.get().node(), DroppedFiles.of(event).file().orElseThrow());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private Optional<PlacedNode> target(DragEvent event) {
        return DroppedFiles.of(event).file().flatMap(file -> canvas.nodeAt(event.getX(), event.getY())).filter(node -> node.node().kind() == NodeKind.PUSH_SOURCE);
    }
}
