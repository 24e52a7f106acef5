package pushdesk.ui.matrix;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/// The matrix, as tall as its lines where there is room, and scrolling where there is not.
public final class MatrixScroll extends ScrollPane {
    private static final double BORDER = 2;

    public MatrixScroll(MatrixViewModel model) {
        var matrix = new MatrixView(model);
        setContent(matrix);
        viewportBoundsProperty().subscribe(bounds -> matrix.room(bounds.getWidth()));
        getStyleClass().add("matrix-scroll");
        getStylesheets().add(MatrixView.class.getResource("matrix.css").toExternalForm());
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getContent().prefHeight(width < 0 ? getWidth() : width) + BORDER;
    }
}
