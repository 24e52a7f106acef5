package pushdesk.ui.frame;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import pushdesk.ui.Workspace;

/// A panel of work: its place, a figure behind the title, and its screen.
///
/// @param figure `12`; null or empty for none
/// @param alarming whether the figure asks for attention
/// @param content makes the screen when it is first shown
public record WorkTab(Workspace.Panel panel, ObservableValue<String> figure, boolean alarming, Supplier<Node> content) {}
