package pushdesk.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// Says why the store is not open, and what to do, as long as it is so. The definitions are shown all the same.
public final class StoreStrip extends HBox {

    /// @param again tries to open the store once more
    public StoreStrip(Workspace workspace, Runnable again) {
        getStyleClass().addAll("strip", "bad-strip");
        setAlignment(Pos.CENTER_LEFT);
        var sentence = new Label();
        sentence.getStyleClass().add("strong");
        var advice = new Label();
        for (Label label : new Label[] {sentence, advice}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var text = new VBox(2, sentence, advice);
        HBox.setHgrow(text, Priority.ALWAYS);
        var retry = new Button(Words.text("frame.store.again"));
        retry.setMinWidth(USE_PREF_SIZE);
        retry.setOnAction(event -> again.run());
        getChildren().setAll(Icons.of(MaterialDesignD.DATABASE_ALERT_OUTLINE, "bad"), text, retry);
        managedProperty().bind(visibleProperty());
        workspace.storeFaultProperty().subscribe(fault -> {
            setVisible(fault != null);
            sentence.setText(fault == null ? "" : fault.getMessage());
            advice.setText(fault == null ? "" : advice(fault));
        });
    }

    private static String advice(PushdeskException fault) {
        return fault.code() == ErrorCode.STORE_IN_USE ? Words.text("frame.store.in-use") : Words.text("frame.store.fault");
    }
}
