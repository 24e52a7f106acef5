package pushdesk.ui.common.look;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Tells ages anew where somebody looks: as the node comes into the window, as the pointer comes to it, and each minute while its window shows.
public final class WhenLookedAt {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Node node;
    private final Runnable telling;
    private final Executor later;
    private boolean waiting;

    private WhenLookedAt(Node node, Runnable telling, Duration every) {
        this.node = node;
        this.telling = telling;
        // Asleep in between: an animation would keep the window drawing all day.
        later = CompletableFuture.delayedExecutor(every.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater);
    }

    public static void tell(Node node, Runnable telling) {
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                telling.run();
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> telling.run());
        eachMinute(node, telling);
    }

    /// Tells each minute only.
    public static void eachMinute(Node node, Runnable telling) {
        each(MINUTE, node, telling);
    }

    static void each(Duration every, Node node, Runnable telling) {
        var ages = new WhenLookedAt(node, telling, every);
        node.sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> ages.await());
    }

    private void await() {
        if (!waiting && shows()) {
            waiting = true;
            var asleep = new WeakReference<>(this); // a window that is closed meanwhile is not kept for it
            later.execute(() -> {
                WhenLookedAt awake = asleep.get();
                if (awake != null) {
                    awake.wake();
                }
            });
        }
    }

    private void wake() {
        waiting = false;
        if (shows() && !(node.getScene().getWindow() instanceof Stage stage && stage.isIconified())) {
            telling.run();
        }
        await();
    }

    private boolean shows() {
        return node.getScene() != null && node.getScene().getWindow() != null && node.getScene().getWindow().isShowing();
    }
}
