package pushdesk.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import pushdesk.graph.Repos;
import pushdesk.model.FeatureRepo;
import pushdesk.pictures.Pictures;
import pushdesk.ui.common.BackgroundTasks;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.SameThreadTasks;
import pushdesk.ui.common.look.Theme;
import pushdesk.ui.graph.GraphView;
import pushdesk.ui.graph.PictureExport;
import pushdesk.ui.graph.canvas.GraphCanvas;
import pushdesk.ui.graph.state.GraphViewModel;
import pushdesk.ui.workspace.Workspace;

/// Prints, for generated repositories, how soon the graph is on screen once the repository is read, how long the window does not answer
/// meanwhile, and how long frames take while one pans and zooms. Drawn by the processor alone, in a window of 1200 × 800.
///
/// Every size has a JVM of its own: its first figures are those a user meets, with nothing compiled yet. Times are those of the clock and,
/// in brackets, of the processor: of the window's thread, and of the two threads that make a frame. Only these say something on a machine
/// that is busy with other things.
final class GraphBenchmark {
    private static final int[] SIZES = {200, 1_000, 3_000, 5_000};
    private static final int TIMES = 4;
    private static final int FRAMES = 60;
    private static final int SETTLED = 20;
    private static final long MOST = 33;
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FeatureRepo repo;
    private GraphView view;

    private GraphBenchmark(FeatureRepo repo) {
        this.repo = repo;
    }

    /// Without arguments all sizes; else the size given, in this JVM.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.out.println("Drawing a graph, promised on screen after 1,000 ms with 1,000 nodes and 3,000 ms with 5,000, the window held up at most 50 ms, no frame over 33 ms");
            for (int nodes : SIZES) {
                fork(nodes);
            }
            return;
        }
        FxToolkit.registerPrimaryStage();
        var benchmark = new GraphBenchmark(Repos.generated(Integer.parseInt(arguments[0]), 0.1, 1));
        benchmark.measure();
        Platform.runLater(() -> {
            benchmark.view.getScene().getWindow().hide(); // the headless platform fails now and then where it ends with a window open
            Platform.exit();
        });
    }

    private static void fork(int nodes) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                        "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"), GraphBenchmark.class.getName(), String.valueOf(nodes))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The graph of " + nodes + " nodes ended with " + process.exitValue());
        }
    }

    private void measure() throws Exception {
        var opened = new ArrayList<Opened>();
        for (int time = 0; time < TIMES; time++) {
            opened.add(open());
        }
        Opened first = opened.getFirst();
        List<Opened> later = opened.subList(1, TIMES);
        System.out.printf(Locale.ROOT, "  %,d nodes, %,d edges%n", first.nodes, first.edges);
        System.out.printf(Locale.ROOT, "    on screen        %,5d ms the first time, then %,d ms%n", first.screen, median(later.stream().map(Opened::screen).toList()));
        System.out.printf(Locale.ROOT, "    window held up   %,5d ms (%d) the first time, then %d ms (%d)%n",
                first.held, first.worked, median(later.stream().map(Opened::held).toList()), median(later.stream().map(Opened::worked).toList()));
        GraphCanvas canvas = (GraphCanvas) view.lookup(".graph-canvas");
        double whole = canvas.camera().scale();
        var all = new ArrayList<Frame>();
        for (double scale : new double[] {whole, 0.1, 0.19, 0.29, 0.45, 0.65, 1}) {
            all.addAll(report("pan at %.0f %%".formatted(scale * 100), frames(canvas, scale, 1)));
        }
        all.addAll(report("zoom in", frames(canvas, whole, 1 / whole)));
        all.addAll(report("zoom out", frames(canvas, 1, whole)));
        report("all frames", all);
    }

    /// @param held the longest time that the window's thread did not answer; worked, what it did in the busiest time between two frames
    private record Opened(int nodes, int edges, long screen, long held, long worked) {}

    /// What lay between two frames.
    private record Frame(long clock, long worked) {}

    private Opened open() throws Exception {
        var shown = new CompletableFuture<Opened>();
        Platform.runLater(() -> {
            var workspace = new Workspace();
            var model = new GraphViewModel(workspace, new BackgroundTasks(), Clock.systemUTC(), (source, file) -> { });
            if (view != null) {
                view.getScene().getWindow().hide();
            }
            view = new GraphView(model, new PictureExport(new SameThreadTasks(), new Notices(), Pictures.NO_FILES, image -> { }));
            var scene = new Scene(view, WIDTH, HEIGHT);
            Theme.LIGHT.apply(scene, 1);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            afterFrames(SETTLED, () -> { // as long as reading the smallest repository takes
                var answers = new Answers();
                answers.start();
                long began = System.nanoTime();
                workspace.opened(repo, null);
                model.pictureProperty().subscribe(picture -> {
                    if (!picture.nodes().isEmpty()) {
                        afterFrames(2, () -> shown.complete(new Opened(picture.nodes().size(), picture.edges().size(), (System.nanoTime() - began) / 1_000_000, answers.end(), answers.worked())));
                    }
                });
            });
        });
        return shown.get(120, TimeUnit.SECONDS);
    }

    private static void afterFrames(int count, Runnable action) {
        new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen == count) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /// Moves the camera in every frame, there and back, and from one scale to another.
    private static List<Frame> frames(GraphCanvas canvas, double scale, double grows) throws Exception {
        var frames = new CompletableFuture<List<Frame>>();
        Platform.runLater(() -> {
            canvas.camera().zoom(scale / canvas.camera().scale(), canvas.getWidth() / 2, canvas.getHeight() / 2);
            canvas.repaint();
            var threads = new FrameThreads();
            new AnimationTimer() {
                private final List<Frame> taken = new ArrayList<>();
                private long last;
                private long lastWork;
                private int frame;

                @Override
                public void handle(long now) {
                    long at = System.nanoTime();
                    long work = threads.worked();
                    if (frame++ > 10) {
                        taken.add(new Frame((at - last) / 1_000_000, (work - lastWork) / 1_000_000));
                    }
                    last = at;
                    lastWork = work;
                    if (taken.size() == FRAMES) {
                        stop();
                        frames.complete(taken);
                    }
                    canvas.camera().pan(frame % 40 < 20 ? -9 : 9, frame % 30 < 15 ? -7 : 7);
                    if (grows != 1) {
                        canvas.camera().zoom(Math.pow(grows, 1.0 / FRAMES), WIDTH / 2, HEIGHT / 2);
                    }
                    canvas.repaint();
                }
            }.start();
        });
        return frames.get(120, TimeUnit.SECONDS);
    }

    private static List<Frame> report(String what, List<Frame> frames) {
        System.out.printf(Locale.ROOT, "    %-16s median %2d ms (%d), longest %d ms (%d), over %d ms: %d (%d) of %d%n", what,
                median(frames.stream().map(Frame::clock).toList()), median(frames.stream().map(Frame::worked).toList()),
                frames.stream().mapToLong(Frame::clock).max().orElseThrow(), frames.stream().mapToLong(Frame::worked).max().orElseThrow(),
                MOST, frames.stream().filter(frame -> frame.clock > MOST).count(), frames.stream().filter(frame -> frame.worked > MOST).count(), frames.size());
        return frames;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /// The threads that make frames, and how long they have worked.
    private static final class FrameThreads {
        private final long[] threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer") || thread.getName().equals("JavaFX Application Thread"))
                .mapToLong(Thread::threadId)
                .toArray();

        /// In nanoseconds.
        long worked() {
            return Arrays.stream(threads).map(THREADS::getThreadCpuTime).sum();
        }
    }

    /// How long the window's thread takes to answer, asked over and over; and what it does between two frames.
    private static final class Answers extends AnimationTimer {
        private final Thread asking = Thread.ofPlatform().daemon().unstarted(this::ask);
        private volatile boolean ended;
        private long longest;
        private long last = -1;
        private long most;

        @Override
        public void start() {
            super.start();
            asking.start();
        }

        private void ask() {
            while (!ended) {
                long asked = System.nanoTime();
                var answered = new CompletableFuture<Void>();
                Platform.runLater(() -> {
                    longest = Math.max(longest, System.nanoTime() - asked);
                    answered.complete(null);
                });
                answered.join();
                LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public void handle(long now) {
            long work = THREADS.getCurrentThreadCpuTime();
            most = last < 0 ? 0 : Math.max(most, work - last);
            last = work;
        }

        long end() {
            stop();
            ended = true;
            return longest / 1_000_000;
        }

        long worked() {
            return most / 1_000_000;
        }
    }
}
