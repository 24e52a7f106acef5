package pushdesk.ui.graph.canvas;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// Takes the camera to a place: in a short move, or at once where the user wants less motion.
final class Flight {
    private static final Duration TIME = Duration.millis(180);

    private final GraphCanvas canvas;
    private Transition move;

    Flight(GraphCanvas canvas) {
        this.canvas = canvas;
    }

    void to(Camera.Place goal) {
        stop();
        if (canvas.calm()) {
            show(goal);
            return;
        }
        Camera.Place start = canvas.camera().place();
        move = new Transition() {
            {
                setCycleDuration(TIME);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                show(share >= 1 ? goal : start.towards(goal, share));
            }
        };
        move.play();
    }

    /// The user has taken the camera in hand.
    void stop() {
        if (move != null) {
            move.stop();
            move = null;
        }
    }

    private void show(Camera.Place place) {
        canvas.camera().go(place);
        canvas.repaint();
    }
}
