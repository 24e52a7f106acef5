package pushdesk.ui.migrations;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import pushdesk.store.table.Migration;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;

/// Asks, above the graph, whether tables that no longer fit may be set aside.
public final class MigrationStrip extends VBox {
    private static final int MOST = 3;

    private final MigrationsViewModel model;

    public MigrationStrip(MigrationsViewModel model) {
        this.model = model;
        managedProperty().bind(visibleProperty());
        model.pendingProperty().subscribe(pending -> {
            setVisible(!pending.isEmpty());
            getChildren().setAll(pending.stream().limit(MOST).map(this::line).toList());
            if (pending.size() > MOST) {
                getChildren().add(more(pending.size() - MOST));
            }
        });
    }

    private static Node more(int others) {
        var line = new HBox(new Label(Words.count("migration.more", others)));
        line.getStyleClass().addAll("strip", "warning-strip");
        return line;
    }

    private Node line(Migration migration) {
        var told = new Label(Words.text("migration.title", migration.target()));
        told.getStyleClass().add("strong");
        var text = new Label(Words.count("migration.text", migration.rows(), migration.reason()));
        for (Label label : new Label[] {told, text}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var words = new VBox(2, told, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        var agree = new Button(Words.text("migration.agree"));
        agree.setMinWidth(USE_PREF_SIZE);
        agree.setOnAction(event -> model.agree(migration));
        var line = new HBox(Icons.of(MaterialDesignT.TABLE_ALERT, "warning"), words, agree);
        line.getStyleClass().addAll("strip", "warning-strip");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
