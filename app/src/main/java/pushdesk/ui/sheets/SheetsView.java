package pushdesk.ui.sheets;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// The open sheet over the right edge of the window. Escape closes it and gives the keys back to where they were.
public final class SheetsView extends StackPane {
    private final SheetsViewModel model;
    private final Map<Sheet, Supplier<Region>> contents;
    private final Map<Sheet, Region> made = new EnumMap<>(Sheet.class);
    private Node focusedBefore;

    /// @param contents makes each sheet when it is first opened
    public SheetsView(SheetsViewModel model, Map<Sheet, Supplier<Region>> contents) {
        this.model = model;
        this.contents = Map.copyOf(contents);
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        getStylesheets().add(SheetsView.class.getResource("sheets.css").toExternalForm());
        model.openProperty().subscribe(this::show);
    }

    private void show(Sheet sheet) {
        boolean wasOpen = !getChildren().isEmpty();
        getChildren().clear();
        if (sheet == null) {
            if (wasOpen && focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            return;
        }
        if (!wasOpen && getScene() != null) {
            focusedBefore = getScene().getFocusOwner();
        }
        Region content = made.computeIfAbsent(sheet, wanted -> contents.get(wanted).get());
        VBox.setVgrow(content, Priority.ALWAYS);
        var panel = new VBox(head(sheet), content);
        panel.getStyleClass().add("side-sheet");
        panel.setMaxWidth(USE_PREF_SIZE);
        panel.setFocusTraversable(true);
        panel.setAccessibleText(sheet.title());
        panel.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        getChildren().setAll(panel);
        panel.requestFocus();
    }

    private HBox head(Sheet sheet) {
        var title = new Label(sheet.title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = new Button(null, Icons.of(MaterialDesignC.CLOSE));
        close.getStyleClass().add("flat-button");
        close.setTooltip(new Tooltip(Words.text("sheet.close")));
        close.setAccessibleText(Words.text("sheet.close.spoken", sheet.title()));
        close.setOnAction(event -> model.close());
        var head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sheet-head");
        return head;
    }
}
