package pushdesk.ui.common.look;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The application's mark, drawn: a P whose bowl is entered by an arrow. The same drawing as the icon.
public final class AppMark extends StackPane {
    private static final double DRAWN_SIZE = 512;

    /// @param size in pixels where text is of its usual size
    public AppMark(double size) {
        var ground = new Rectangle(24, 24, 464, 464);
        ground.setArcWidth(208);
        ground.setArcHeight(208);
        ground.getStyleClass().add("mark-ground");
        var drawing = new Group(new Rectangle(DRAWN_SIZE, DRAWN_SIZE, null), ground,
                stroke("M188 412V108H304a102 102 0 0 1 0 204H188", 44),
                stroke("M88 210H318M272 164L318 210L272 256", 30));
        var scale = new Scale();
        drawing.getTransforms().add(scale);
        getChildren().setAll(new Group(drawing), new TextSize(text -> {
            double shown = size * text / Theme.TEXT_SIZE;
            scale.setX(shown / DRAWN_SIZE);
            scale.setY(shown / DRAWN_SIZE);
            setMinSize(shown, shown);
            setMaxSize(shown, shown);
        }));
    }

    private static SVGPath stroke(String path, double width) {
        var line = new SVGPath();
        line.setContent(path);
        line.setStrokeWidth(width);
        line.getStyleClass().add("mark-line");
        return line;
    }
}
