package pushdesk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import pushdesk.model.push.PushMode;
import pushdesk.pictures.Pictures;
import pushdesk.pictures.Size;
import pushdesk.ui.opening.EmbeddedEngine;
import pushdesk.ui.workspace.Workspace;

/// How long the window stands still while a CSV of a million rows is opened, planned and looked through: `ScrollingPreview [rows]`.
///
/// Run with `-Dglass.platform=Headless -Dprism.order=sw`. A thread asks the FX thread for an answer again and again; the longest wait counts.
public final class ScrollingPreview {
    private static final Path SAMPLE = Path.of("..", "sample-repos", "hello").toAbsolutePath().normalize();

    private ScrollingPreview() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("pushdesk-preview");
        Path csv = generated(folder.resolve("weather.csv"), rows);
        Pictures.startToolkit();
        try (var pictures = new Pictures(folder.resolve("pictures"), new EmbeddedEngine(folder.resolve("stores")), List.of(), Size.USUAL); var waits = new Waits()) {
            Workspace workspace = pictures.desktop().workspace();
            pictures.act(() -> pictures.desktop().open(SAMPLE));
            pictures.until(() -> workspace.figuresProperty().get() != null);
            waits.longest();
            pictures.act(() -> pictures.desktop().openFile(csv));
            pictures.until(() -> workspace.planProperty().get() != null);
            told("open and plan " + rows + " rows", waits);
            TableView<?> table = Pictures.onFxThread(() -> (TableView<?>) pictures.desktop().scene().getRoot().lookup("#preview"));
            for (int round = 1; round <= 3; round++) {
                pictures.act(() -> table.scrollTo(rows - 1));
                Pictures.settle();
                told("jump to the end", waits);
                pictures.act(() -> table.scrollTo(0));
                Pictures.settle();
                told("jump back", waits);
                for (int page = 1; page <= 20; page++) {
                    int to = rows / 21 * page;
                    pictures.act(() -> table.scrollTo(to));
                }
                Pictures.settle();
                told("20 places in between", waits);
            }
            pictures.act(() -> workspace.pushModeProperty().set(PushMode.ONLINE_AND_OFFLINE));
            pictures.until(() -> workspace.planProperty().get() != null);
            told("plan for another mode", waits);
            pictures.act(pictures.desktop()::push);
            pictures.until(() -> workspace.lastPushProperty().get() != null);
            Pictures.settle();
            told("push", waits);
        }
        System.exit(0);
    }

    private static void told(String what, Waits waits) {
        System.out.printf("%-32s longest wait %4d ms%n", what, waits.longest());
    }

    private static Path generated(Path file, int rows) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("city,celsius,sky,measured_at\n");
            for (int row = 0; row < rows; row++) {
                writer.write("city " + (row * 7919L % (rows / 2)) + "," + (row % 400 / 10.0) + "," + "sky " + (row % 100) + ",2026-11-" + (10 + row % 12) + "T10:00:00Z\n");
            }
        }
        return file;
    }

    /// Asks the FX thread for an answer every few milliseconds.
    private static final class Waits implements AutoCloseable {
        private static final long BETWEEN = 3;
        private static final long LONG = 100;
        private static final int FRAMES = 14;

        private final AtomicLong longest = new AtomicLong();
        private final Thread asker = new Thread(this::ask, "asks the FX thread");
        private volatile boolean closed;

        Waits() {
            asker.setDaemon(true);
            asker.start();
        }

        /// In milliseconds, since it was asked before.
        long longest() {
            return longest.getAndSet(0) / 1_000_000;
        }

        private void ask() {
            try {
                askAgainAndAgain();
            } catch (InterruptedException e) {
                closed = true;
            }
        }

        private void askAgainAndAgain() throws InterruptedException {
            var answered = new Semaphore(0);
            while (!closed) {
                long asked = System.nanoTime();
                Platform.runLater(answered::release);
                if (!answered.tryAcquire(LONG, TimeUnit.MILLISECONDS)) {
                    System.out.println("  waiting for " + doing());
                    answered.acquireUninterruptibly();
                }
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                Thread.sleep(BETWEEN);
            }
        }

        /// What the FX thread is at, by the innermost methods of this project and of JavaFX.
        private static String doing() {
            return Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> thread.getKey().getName().equals("JavaFX Application Thread"))
                    .flatMap(thread -> Stream.of(thread.getValue()))
                    .map(StackTraceElement::toString)
                    .filter(frame -> frame.contains("pushdesk") || frame.contains("javafx"))
                    .limit(FRAMES)
                    .collect(Collectors.joining(System.lineSeparator() + "      "));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
