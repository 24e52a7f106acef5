package pushdesk.ui.graph.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.Point;
import pushdesk.graph.light.Journey;
import pushdesk.model.lineage.Lineage.Edge;
import pushdesk.model.lineage.Lineage.NodeKind;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Words;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.graph.state.Travel;

/// Rows that travel along the edges, over the graph: as long as a push runs, and once to the end when it is done. Each is a small node of
/// its own, so that the graph under it is not drawn again. Where the user wants less motion nothing moves.
public final class TravelLayer extends Pane {
    private static final PseudoClass DOT = PseudoClass.getPseudoClass("dot");
    /// All legs of a journey together take so long, in nanoseconds.
    private static final double PASS = 1e9;
    private static final double SHOWN_AFTER = 0.3e9;
    private static final int MOST_PILLS = 60;
    private static final double ABOVE_CARD = 8;

    private final Map<Edge, PlacedEdge> ways = new HashMap<>();
    private final List<List<Pill>> legs = new ArrayList<>();
    private final Label progress = new Label();
    private final GraphCanvas canvas;
    private final GraphViewModel model;
    private final AnimationTimer clock = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };
    private Travel travel;
    private boolean moving;
    private long began;
    private double scale;
    private double shareBefore;

    /// A number of rows on one edge.
    private record Pill(Journey.Step step, PlacedEdge way, Label label) {}

    public TravelLayer(GraphCanvas canvas, GraphViewModel model) {
        this.canvas = canvas;
        this.model = model;
        setMouseTransparent(true);
        setManaged(false);
        progress.getStyleClass().add("graph-travel-progress");
        progress.setManaged(false);
        model.visibleProperty().subscribe(visible -> {
            ways.clear();
            stop();
        });
        model.travelProperty().subscribe(this::changed);
    }

    /// Whether rows are on their way on screen.
    boolean moves() {
        return moving;
    }

    private void changed(Travel now) {
        boolean goesOn = moving && now != null;
        travel = now;
        if (now == null || now.journey().legs().isEmpty()) {
            stop();
        } else {
            fill(now.journey());
            if (!goesOn) {
                begin();
            }
        }
    }

    private void begin() {
        if (!canvas.calm()) {
            moving = true;
            began = 0;
            shareBefore = 0;
            clock.start();
        } else if (travel.running()) {
            clock.start(); // for the progress, which stays where it is
        }
    }

    private void stop() {
        moving = false;
        clock.stop();
        legs.clear();
        getChildren().clear();
    }

    private void fill(Journey journey) {
        if (ways.isEmpty()) {
            model.pictureProperty().get().edges().forEach(edge -> ways.put(edge.edge(), edge));
        }
        legs.clear();
        getChildren().clear();
        scale = 0;
        for (List<Journey.Step> leg : journey.legs()) {
            var pills = new ArrayList<Pill>();
            for (Journey.Step step : leg) {
                PlacedEdge way = ways.get(step.edge());
                if (way != null && getChildren().size() < MOST_PILLS) {
                    var label = new Label();
                    label.getStyleClass().addAll("graph-travel", travel.from().kind() == NodeKind.OFFLINE_STORE ? "stored" : "pushed");
                    label.setManaged(false);
                    label.setVisible(false);
                    getChildren().add(label);
                    pills.add(new Pill(step, way, label));
                }
            }
            legs.add(pills);
        }
        getChildren().add(progress);
        progress.setVisible(false);
    }

    private void frame(long now) {
        if (began == 0) {
            began = now;
        }
        double passes = (now - began) / PASS;
        if (travel.running()) {
            tell(now);
        } else {
            progress.setVisible(false);
            if (!moving || passes % 1 < shareBefore || canvas.calm()) {
                stop();
                return;
            }
        }
        shareBefore = passes % 1;
        if (moving) {
            move(shareBefore);
        }
    }

    private void move(double share) {
        words();
        double at = share * legs.size();
        for (int leg = 0; leg < legs.size(); leg++) {
            boolean here = leg == (int) at;
            for (Pill pill : legs.get(leg)) {
                pill.label().setVisible(here);
                if (here) {
                    double along = eased(at - leg);
                    Point point = pill.way().at(pill.step().backwards() ? 1 - along : along);
                    pill.label().setTranslateX(Math.round(canvas.camera().screenX(point.x()) - pill.label().getWidth() / 2));
                    pill.label().setTranslateY(Math.round(canvas.camera().screenY(point.y()) - pill.label().getHeight() / 2));
                }
            }
        }
    }

    /// Far away, where numbers are not drawn, the rows are dots.
    private void words() {
        if (scale != canvas.camera().scale()) {
            scale = canvas.camera().scale();
            legs.forEach(leg -> leg.forEach(pill -> {
                pill.label().pseudoClassStateChanged(DOT, scale < CardPainter.WORDS_FROM);
                pill.label().setText(scale >= CardPainter.WORDS_FROM ? "+" + Formats.count(pill.step().rows()) : "");
                pill.label().applyCss();
                pill.label().autosize();
            }));
        }
    }

    private void tell(long now) {
        double done = travel.progressProperty().get();
        progress.setVisible(now - began > SHOWN_AFTER && canvas.camera().scale() >= CardPainter.WORDS_FROM);
        canvas.place(travel.from()).ifPresent(card -> {
            progress.setText(done < 0 ? Words.text("graph.pushing") : Words.text("graph.pushing.share", Math.round(done * 100)));
            progress.applyCss();
            progress.autosize();
            progress.setTranslateX(Math.round(canvas.camera().screenX(card.x())));
            progress.setTranslateY(Math.round(canvas.camera().screenY(card.y()) - progress.getHeight() - ABOVE_CARD));
        });
    }

    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
