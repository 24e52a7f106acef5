package pushdesk.ui.frame;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import pushdesk.ui.common.look.Theme;

/// A split pane of a main part and one side that can be closed. The side keeps its size in pixels when the window grows, and between runs.
public final class Panels extends SplitPane {
    private static final double LEAST_WIDTH = 520;
    private static final double LEAST_HEIGHT = 200;
    private static final double EMS_OF_ALL = 6.5;
    private static final double EMS_FOR_WORK = 33;

    private final Node main;
    private final Node side;
    private final boolean sideFirst;
    private final DoubleProperty size;
    private final ObservableDoubleValue scale;
    private boolean sideOpen;
    private boolean sideAlone;
    private boolean unplaced;

    /// @param sideFirst whether the side is at the left (or top)
    /// @param shown whether the side is open
    /// @param size its width (or height) at 100 %, both ways
    /// @param scale the size of text, 1 for 100 %
    public Panels(Orientation orientation, Node main, Region side, boolean sideFirst, BooleanProperty shown, DoubleProperty size, ObservableDoubleValue scale) {
        this.main = main;
        this.side = side;
        this.sideFirst = sideFirst;
        this.size = size;
        this.scale = scale;
        setOrientation(orientation);
        getStyleClass().add("panels");
        setResizableWithParent(side, false);
        shown.subscribe(open -> {
            sideOpen = open;
            arrange();
        });
        scale.addListener((value, before, after) -> placeAnew());
        (orientation == Orientation.HORIZONTAL ? widthProperty() : heightProperty()).addListener((length, before, after) -> placeAnew());
        (orientation == Orientation.HORIZONTAL ? side.widthProperty() : side.heightProperty()).addListener((length, before, after) -> keep(after.doubleValue()));
    }

    /// Gives the side all the room while it is open.
    public void setSideAlone(boolean alone) {
        sideAlone = alone;
        arrange();
    }

    private void arrange() {
        List<Node> both = sideFirst ? List.of(side, main) : List.of(main, side);
        List<Node> wanted = !sideOpen ? List.of(main) : sideAlone ? List.of(side) : both;
        if (!getItems().equals(wanted)) {
            getItems().setAll(wanted);
            placeAnew();
        }
    }

    private double length() {
        return getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    }

    /// What the main part keeps when there is little room.
    private double leastMain() {
        return getOrientation() == Orientation.HORIZONTAL ? LEAST_WIDTH : Math.clamp(length() - EMS_FOR_WORK * em(), EMS_OF_ALL * em(), Math.max(LEAST_HEIGHT, EMS_OF_ALL * em()));
    }

    /// The size of text in pixels.
    private double em() {
        return Theme.TEXT_SIZE * scale.get();
    }

    private void placeAnew() {
        place();
        unplaced = true;
        requestLayout();
    }

    /// A layout in which the length changes goes by the sizes before and forgets where the divider was put.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (unplaced) {
            unplaced = false;
            place();
        }
    }

    private void place() {
        if (length() > 0 && getItems().size() == 2) {
            double part = Math.min(size.get() * scale.get(), Math.max(0, length() - leastMain())) / length();
            setDividerPositions(sideFirst ? part : 1 - part);
        }
    }

    /// Only what the user drags is kept: a side squeezed by a narrow window comes back with the room.
    private void keep(double now) {
        boolean dragged = getScene() != null && lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
        if (dragged && now > 0) {
            size.set(now / scale.get());
        }
    }
}
