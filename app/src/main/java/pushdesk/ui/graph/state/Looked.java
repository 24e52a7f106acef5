package pushdesk.ui.graph.state;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import pushdesk.model.lineage.Lineage.Node;

/// The way back and forward through what was looked at: the selection, and the focus it was seen in.
final class Looked {

    /// @param node null where nothing was selected
    record Stop(Node node, String focus) {}

    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final Trail<Stop> trail = new Trail<>();
    private boolean travelling;

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// This is looked at now; on the way through the trail nothing new is.
    void at(Stop stop) {
        if (!travelling) {
            trail.visit(stop);
            tell();
        }
    }

    /// Goes so many steps on, back where negative.
    ///
    /// @param show shows a stop
    void go(int steps, Consumer<Stop> show) {
        trail.go(steps).ifPresent(stop -> {
            travelling = true;
            try {
                show.accept(stop);
            } finally {
                travelling = false;
            }
        });
        tell();
    }

    void clear() {
        trail.clear();
        tell();
    }

    private void tell() {
        canGoBack.set(trail.canGo(-1));
        canGoForward.set(trail.canGo(1));
    }
}
