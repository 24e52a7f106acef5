package pushdesk.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BackgroundTasksTest {
    private final LinkedBlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private BackgroundTasks tasks;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private <T> T onFxThread(java.util.concurrent.Callable<T> action) throws Exception {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(20, TimeUnit.SECONDS);
    }

    private TaskRunner.Running run(TaskRunner.Work<Object> work) throws Exception {
        return onFxThread(() -> {
            tasks = new BackgroundTasks();
            return tasks.run("Reading", work, told::add, told::add, () -> told.add("cancelled"));
        });
    }

    private Object outcome() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    @Test
    void workRunsOffTheFxThreadAndItsAnswerComesBackOnIt() throws Exception {
        var threads = new LinkedBlockingQueue<Boolean>();
        onFxThread(() -> new BackgroundTasks().run("Reading", progress -> threads.add(Platform.isFxApplicationThread()),
                done -> threads.add(Platform.isFxApplicationThread()), told::add));
        assertEquals(List.of(false, true), List.of(threads.poll(20, TimeUnit.SECONDS), threads.poll(20, TimeUnit.SECONDS)));
    }

    @Test
    void errorsOfEveryKindAreFailures() throws Exception {
        var failure = new StackOverflowError();
        run(progress -> {
            throw failure;
        });
        assertEquals(failure, outcome());
    }

    @Test
    void cancelledWorkStopsAtItsNextCheckWithoutAnInterrupt() throws Exception {
        var interrupted = new CompletableFuture<Boolean>();
        var running = run(progress -> {
            started.countDown();
            goOn.await();
            interrupted.complete(Thread.currentThread().isInterrupted());
            progress.checkCancelled();
            return "went on";
        });
        assertTrue(started.await(20, TimeUnit.SECONDS));
        running.cancel();
        goOn.countDown();
        assertEquals("cancelled", outcome());
        assertFalse(interrupted.get());
    }

    @Test
    void fromTheCancelToItsEndWorkSaysThatItStops() throws Exception {
        var told = new CountDownLatch(1);
        var running = run(progress -> {
            progress.phase("Writing");
            progress.at(9, 10);
            started.countDown();
            goOn.await();
            progress.phase("Taking back");
            progress.at(1, 10);
            told.countDown();
            return "done";
        });
        assertTrue(started.await(20, TimeUnit.SECONDS));
        assertEquals(List.of("Writing", 0.9), onFxThread(() -> List.of(running.messageProperty().get(), running.progressProperty().get())));
        running.cancel();
        goOn.countDown();
        assertTrue(told.await(20, TimeUnit.SECONDS));
        assertEquals(List.of("Stopping…", -1.0), onFxThread(() -> List.of(running.messageProperty().get(), running.progressProperty().get())));
    }

    @Test
    void cancelThatComesTooLateReportsWhatWasDone() throws Exception {
        var running = run(progress -> {
            progress.checkCancelled();
            started.countDown();
            goOn.await();
            return "committed";
        });
        assertTrue(started.await(20, TimeUnit.SECONDS));
        running.cancel();
        goOn.countDown();
        assertEquals("committed", outcome());
    }

    @Test
    void abandonedWorkReportsNothing() throws Exception {
        var running = run(progress -> {
            goOn.await();
            return "stale";
        });
        onFxThread(() -> {
            running.abandon();
            return null;
        });
        goOn.countDown();
        while (!onFxThread(() -> tasks.running().isEmpty())) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(), List.copyOf(told));
    }

    @Test
    void cancellationNobodyWishedForIsAFailure() throws Exception {
        var failure = new CancellationException();
        run(progress -> {
            throw failure;
        });
        assertEquals(failure, outcome());
    }
}
