package pushdesk.ui.frame;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import pushdesk.ui.workspace.Workspace;

/// A tab of work: the panels it holds, its title, a figure behind that, and its screen.
///
/// @param panels those that it shows; its screen chooses among them
/// @param figure `12`; null or empty for none
/// @param alarming whether the figure asks for attention
/// @param onDemand whether the tab is there only from when it is asked for until it is closed
/// @param content makes the screen when it is first shown
public record WorkTab(List<Workspace.Panel> panels, String title, ObservableValue<String> figure, boolean alarming, boolean onDemand, Supplier<Node> content) {

    public WorkTab {
        panels = List.copyOf(panels);
    }

    public WorkTab(Workspace.Panel panel, Supplier<Node> content) {
        this(List.of(panel), panel.title(), null, false, false, content);
    }

    /// Its screen shows the one or the other.
    public static WorkTab either(Workspace.Panel one, Workspace.Panel other, String title, Supplier<Node> content) {
        return new WorkTab(List.of(one, other), title, null, false, false, content);
    }

    public WorkTab with(ObservableValue<String> itsFigure, boolean itAlarms) {
        return new WorkTab(panels, title, itsFigure, itAlarms, onDemand, content);
    }

    public WorkTab whenAskedFor() {
        return new WorkTab(panels, title, figure, alarming, true, content);
    }
}
