package pushdesk.ui.graph;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import pushdesk.graph.Repos;
import pushdesk.model.FeatureRepo;
import pushdesk.pictures.Pictures;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.BackgroundTasks;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.state.GraphViewModel;

/// Prints how soon a generated repository is on screen and how long frames take while one pans and zooms.
///
/// First of all a picture is drawn in a fresh JVM: the figure a user meets.
final class GraphFrames {
    private static final int FRAMES = 60;
    private static final long LONG_FRAME = 33;

    private static long[] workers;

    private GraphFrames() {}

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        for (int nodes : arguments.length > 0 ? List.of(arguments).stream().mapToInt(Integer::parseInt).toArray() : new int[] {1000, 200, 1000, 3000, 5000}) {
            measure(nodes);
        }
        Platform.exit();
    }

    private static void measure(int nodes) throws Exception {
        FeatureRepo repo = Repos.generated(nodes, 0.1, 1);
        var shown = new CompletableFuture<GraphView>();
        var longestBlock = new LongestFrame();
        Platform.runLater(() -> {
            var workspace = new Workspace();
            var model = new GraphViewModel(workspace, new BackgroundTasks(), Clock.systemUTC(), (source, file) -> { });
            var view = new GraphView(model, new PictureExport(new SameThreadTasks(), new Notices(), Pictures.NO_FILES, image -> { }));
            var scene = new Scene(view, 980, 640);
            Theme.LIGHT.apply(scene, 1);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            Platform.runLater(() -> {
                longestBlock.start();
                long opened = System.nanoTime();
                workspace.opened(repo, null);
                model.pictureProperty().subscribe(picture -> {
                    if (!picture.nodes().isEmpty()) {
                        long drawn = System.nanoTime();
                        new AnimationTimer() {
                            private int frames;

                            @Override
                            public void handle(long now) {
                                if (++frames == 2) {
                                    stop();
                                    System.out.printf("%,d nodes, %,d edges: laid out in %,d ms, on screen after %,d ms, longest gap between frames meanwhile %,d ms%n",
                                            picture.nodes().size(), picture.edges().size(), (drawn - opened) / 1_000_000, (System.nanoTime() - opened) / 1_000_000, longestBlock.end());
                                    shown.complete(view);
                                }
                            }
                        }.start();
                    }
                });
            });
        });
        GraphView view = shown.get(60, TimeUnit.SECONDS);
        GraphCanvas canvas = (GraphCanvas) view.lookup(".graph-canvas");
        double whole = canvas.camera().scale();
        for (double scale : new double[] {whole, 0.1, 0.19, 0.29, 0.45, 0.65, 1}) {
            frames("pan at %3.0f %%".formatted(scale * 100), canvas, scale, false);
        }
        frames("zoom from far to near", canvas, whole, true);
        Platform.runLater(() -> view.getScene().getWindow().hide());
    }

    private static void frames(String what, GraphCanvas canvas, double scale, boolean zooms) throws Exception {
        var times = new CompletableFuture<List<Long>>();
        var works = new ArrayList<Long>();
        Platform.runLater(() -> {
            canvas.camera().zoom(scale / canvas.camera().scale(), canvas.getWidth() / 2, canvas.getHeight() / 2);
            canvas.repaint();
            new AnimationTimer() {
                private final List<Long> gaps = new ArrayList<>();
                private long last;
                private long lastWork;
                private int frame;

                @Override
                public void handle(long now) {
                    long at = System.nanoTime();
                    long work = work();
                    if (frame++ > 10) {
                        gaps.add((at - last) / 1_000_000);
                        works.add((work - lastWork) / 1_000_000);
                    }
                    last = at;
                    lastWork = work;
                    if (gaps.size() == FRAMES) {
                        stop();
                        times.complete(gaps);
                    }
                    canvas.camera().pan(frame % 40 < 20 ? -9 : 9, frame % 30 < 15 ? -7 : 7);
                    if (zooms) {
                        canvas.camera().zoom(Math.pow(1 / scale, 1.0 / FRAMES), 400, 300);
                    }
                    canvas.repaint();
                }
            }.start();
        });
        List<Long> gaps = times.get(120, TimeUnit.SECONDS).stream().sorted().toList();
        List<Long> busy = works.stream().sorted().toList();
        System.out.printf("  %s: at work a frame: median %d ms, longest %d ms; between frames: median %d ms, longest %d ms, over %d ms: %d of %d%n",
                what, busy.get(FRAMES / 2), busy.getLast(), gaps.get(FRAMES / 2), gaps.getLast(), LONG_FRAME, gaps.stream().filter(gap -> gap > LONG_FRAME).count(), FRAMES);
    }

    /// The processor time of the two threads that make frames, in nanoseconds: it tells what a frame costs on a busy machine too.
    private static long work() {
        if (workers == null) {
            workers = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("QuantumRenderer") || thread.getName().equals("JavaFX Application Thread"))
                    .mapToLong(Thread::threadId)
                    .toArray();
        }
        return java.util.Arrays.stream(workers).map(ManagementFactory.getThreadMXBean()::getThreadCpuTime).sum();
    }

    /// The longest time without a frame.
    private static final class LongestFrame extends AnimationTimer {
        private long last;
        private long longest;

        @Override
        public void handle(long now) {
            long at = System.nanoTime();
            longest = last == 0 ? 0 : Math.max(longest, at - last);
            last = at;
        }

        long end() {
            stop();
            return longest / 1_000_000;
        }
    }
}
