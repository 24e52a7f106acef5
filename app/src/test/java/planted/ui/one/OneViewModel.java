package planted.ui.one;

import javafx.application.Platform;
import javafx.scene.Node;
import org.h2.Driver;
import planted.cli.Cli;
import planted.ui.two.Two;

/// Breaks the arrows and the libraries of the desktop, the rule of view-models and that of threads; with its neighbour, that of cycles.
public abstract class OneViewModel {
    abstract void breaks(Cli arrow, Driver library, Node scene, Two cycle);

    void later(Runnable action) {
        Platform.runLater(action);
    }
}
