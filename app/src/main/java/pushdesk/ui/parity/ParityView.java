package pushdesk.ui.parity;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import pushdesk.ui.common.EmptyState;
import pushdesk.ui.common.Words;

/// A line for each view, and the keys of the selected one that differ, with both sides.
public final class ParityView extends BorderPane {
    private final ParityViewModel model;
    private final StackPane centre = new StackPane();
    private final StackPane keys = new StackPane();
    private final SplitPane both;

    /// @param leading stands first in the bar
    public ParityView(ParityViewModel model, Node leading) {
        this.model = model;
        getStyleClass().add("parity-view");
        setTop(bar(leading));
        setCenter(centre);
        both = new SplitPane(new ParityCounts(model), keys);
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(0.4);
        model.selectedProperty().subscribe(this::showKeys);
        model.linesProperty().subscribe(lines -> arrange());
        model.repoProperty().subscribe(repo -> arrange());
    }

    private Node bar(Node leading) {
        Button compare = compare();
        compare.setId("compare");
        var outdated = new Label(Words.text("parity.outdated"));
        outdated.getStyleClass().add("warning");
        model.outdatedProperty().subscribe(old -> {
            outdated.setVisible(old);
            outdated.setManaged(old);
        });
        var bar = new HBox(8, leading, compare, outdated);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("work-bar");
        return bar;
    }

    private Button compare() {
        var compare = new Button(Words.text("parity.compare"));
        compare.setTooltip(new Tooltip(Words.text("parity.compare.why")));
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(event -> model.compare());
        return compare;
    }

    private void showKeys(ParityLine line) {
        if (line == null) {
            keys.getChildren().clear();
        } else if (line.parity().isEmpty()) {
            keys.getChildren().setAll(new EmptyState(MaterialDesignC.COMPARE, Words.text("parity.not-compared"), line.reason()));
        } else if (line.differences() == 0) {
            keys.getChildren().setAll(new EmptyState(MaterialDesignE.EQUAL, Words.text("parity.same"),
                    line.parity().get().same() == 0 ? Words.text("parity.both-empty", line.view()) : Words.count("parity.all-same", line.parity().get().same())));
        } else {
            keys.getChildren().setAll(new ParityKeys(line.parity().get()));
        }
    }

    private void arrange() {
        if (model.repoProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignC.COMPARE, Words.text("parity.closed"), Words.text("parity.closed.advice")));
        } else if (model.linesProperty().get() == null) {
            centre.getChildren().setAll(new EmptyState(MaterialDesignC.COMPARE, Words.text("parity.none"), Words.text("parity.none.advice"), compare()));
        } else if (!centre.getChildren().contains(both)) {
            centre.getChildren().setAll(both);
        }
    }
}
