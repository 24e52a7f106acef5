package pushdesk.ui.common;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.Group;

/// The application's mark, drawn: a P whose bowl is entered by an arrow. The same drawing as the icon.
public final class AppMark extends StackPane {
    private static final double DRAWN_SIZE = 512;

    public AppMark(double size) {
        var ground = new Rectangle(24, 24, 464, 464);
        ground.setArcWidth(208);
        ground.setArcHeight(208);
        ground.getStyleClass().add("mark-ground");
        var drawing = new Group(new Rectangle(DRAWN_SIZE, DRAWN_SIZE, null), ground,
                stroke("M188 412V108H304a102 102 0 0 1 0 204H188", 44),
                stroke("M88 210H318M272 164L318 210L272 256", 30));
        drawing.getTransforms().add(new Scale(size / DRAWN_SIZE, size / DRAWN_SIZE));
        getChildren().setAll(new Group(drawing));
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static SVGPath stroke(String path, double width) {
        var line = new SVGPath();
        line.setContent(path);
        line.setStrokeWidth(width);
        line.getStyleClass().add("mark-line");
        return line;
    }
}
