package pushdesk.ui.history;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pushdesk.ui.matrix.MatrixScroll;

/// A matrix with what belongs to it above and below. Where there is little room the matrix gives way, and nothing else.
abstract class Stacked extends VBox {

    Stacked() {
        super(8);
        getStyleClass().add("history-matrix");
    }

    @Override
    protected double computeMinHeight(double width) {
        Insets insets = getInsets();
        double inside = getWidth() > 0 ? getWidth() - insets.getLeft() - insets.getRight() : -1;
        var shown = getManagedChildren();
        double height = insets.getTop() + insets.getBottom() + Math.max(0, shown.size() - 1) * getSpacing();
        for (Node child : shown) {
            height += child instanceof MatrixScroll ? child.minHeight(inside) : child.prefHeight(inside);
        }
        return Math.ceil(height);
    }
}
