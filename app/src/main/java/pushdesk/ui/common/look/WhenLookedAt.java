package pushdesk.ui.common.look;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Tells ages anew where somebody looks: as the node comes into the window and as the pointer comes to it. A clock of its own would keep the window
/// drawing all day.
public final class WhenLookedAt {
    private WhenLookedAt() {}

    public static void tell(Node node, Runnable telling) {
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                telling.run();
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> telling.run());
    }
}
