package planted.cli;

import javafx.scene.Node;
import planted.ui.one.OneViewModel;

/// Breaks the arrows and the libraries of its package.
public interface Cli {
    void breaks(OneViewModel arrow, Node library);
}
