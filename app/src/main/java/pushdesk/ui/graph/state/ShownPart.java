package pushdesk.ui.graph.state;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pushdesk.graph.Orientation;
import pushdesk.graph.part.Choice;
import pushdesk.graph.part.Grouping;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.model.lineage.Lineage.NodeKind;

/// What the user wants to see of the graph.
final class ShownPart {
    final StringProperty focus = new SimpleStringProperty("");
    final ObjectProperty<Orientation> orientation = new SimpleObjectProperty<>(Orientation.LEFT_TO_RIGHT);
    final ObjectProperty<Set<NodeKind>> hidden = new SimpleObjectProperty<>(Set.of());
    final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NOTHING);
    final ObjectProperty<Set<String>> unfolded = new SimpleObjectProperty<>(Set.of());
    final ObjectProperty<Set<Node>> open = new SimpleObjectProperty<>(Set.of());
    private boolean quiet;

    /// Everything, as at first. Nobody is told.
    void reset() {
        quiet = true;
        focus.set("");
        hidden.set(Set.of());
        grouping.set(Grouping.NOTHING);
        unfolded.set(Set.of());
        open.set(Set.of());
        quiet = false;
    }

    /// Runs this when something else is to be shown; not for which columns and groups are open, where the one who opens them says what to do.
    void onChange(Runnable action) {
        Runnable told = () -> {
            if (!quiet) {
                action.run();
            }
        };
        focus.subscribe((before, now) -> told.run());
        orientation.subscribe((before, now) -> told.run());
        hidden.subscribe((before, now) -> told.run());
        grouping.subscribe((before, now) -> {
            unfolded.set(Set.of());
            told.run();
        });
    }

    Choice choice() {
        return new Choice(focus.get(), hidden.get(), grouping.get(), unfolded.get());
    }

    /// Adds what is not there, takes away what is.
    static <T> void toggle(ObjectProperty<Set<T>> set, T element) {
        var changed = new HashSet<>(set.get());
        if (!changed.remove(element)) {
            changed.add(element);
        }
        set.set(Set.copyOf(changed));
    }
}
