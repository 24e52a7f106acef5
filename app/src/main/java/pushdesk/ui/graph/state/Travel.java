package pushdesk.ui.graph.state;

import javafx.beans.property.ReadOnlyDoubleProperty;
import pushdesk.graph.light.Journey;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.ui.workspace.Pushing;

/// Rows on their way.
///
/// @param from where they set out, as it is shown
/// @param pushing the push that is under way, or null where they have arrived by now
public record Travel(Journey journey, Node from, Pushing pushing) {

    public boolean running() {
        return pushing != null;
    }

    /// How far the push is, from 0 to 1, or -1 while that is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return pushing.progressProperty();
    }
}
