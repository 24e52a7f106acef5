package pushdesk.ui.common.look;

import javafx.application.Platform;

/// Does something once the layout under way is over, since children that are exchanged within it are not placed. Asked for twice before that, it is done once.
public final class AfterLayout {
    private final Runnable action;
    private boolean waiting;

    public AfterLayout(Runnable action) {
        this.action = action;
    }

    public void ask() {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                action.run();
            });
        }
    }
}
