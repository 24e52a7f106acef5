package pushdesk.ui.common.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Watches the files that decide what a repository says, and tells when they changed and have settled.
///
/// The system's own notifications wake it; where there are none, or fewer than the repository has folders, it looks by itself twice a second.
/// Either way it compares what is there with what was there, so that other files and touches without effect tell nothing.
public final class FolderWatch implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long LOOK_WHEN_NOTIFIED_MILLIS = 30_000;
    private static final long SETTLING_MILLIS = 120;
    private static final int REST_PER_LOOK = 20;
    private static final int MOST_NOTIFIED = 2_000;

    private final Path root;
    private final Optional<Path> besides;
    private final Executor told;
    private final Runnable onChange;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;
    private long lookMillis;
    private volatile boolean closed;

    private FolderWatch(Path root, Optional<Path> besides, Executor told, Runnable onChange) {
        this.root = root;
        this.besides = besides;
        this.told = told;
        this.onChange = onChange;
        thread = Thread.ofPlatform().daemon().name("pushdesk-watch").unstarted(this::run);
    }

    /// Watches from now on, until closed; changes are told on the FX thread.
    ///
    /// @param root the repository
    /// @param besides a file that decides too, wherever it lies
    public static FolderWatch start(Path root, Optional<Path> besides, Runnable onChange) {
        return start(root, besides, Platform::runLater, onChange);
    }

    static FolderWatch start(Path root, Optional<Path> besides, Executor told, Runnable onChange) {
        var watch = new FolderWatch(root, besides, told, onChange);
        watch.thread.start();
        return watch;
    }

    /// Returns once nothing that happens goes unseen.
    void awaitWatching() throws InterruptedException {
        watching.await();
    }

    /// Nothing is told that happens from now on.
    @Override
    public void close() {
        closed = true;
        thread.interrupt(); // it touches no store, and only sleeps and lists folders
    }

    private void run() {
        try (WatchService service = service()) {
            watch(service);
        } catch (InterruptedException | IOException e) {
            // Closed.
        }
    }

    /// Some systems have no notifications of their own; Java's stand-in for them looks less often than this class does.
    private static WatchService service() {
        try {
            boolean own = !System.getProperty("os.name").startsWith("Mac");
            return own ? FileSystems.getDefault().newWatchService() : null;
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    private void watch(WatchService service) throws InterruptedException {
        FolderState known = look();
        boolean notified = register(service, known);
        watching.countDown();
        while (!closed) {
            FolderState now = settled();
            if (notified && !allNotify(now)) {
                notified = register(service, now);
                now = settled(); // a new folder may have been filled before it notified
            }
            if (!now.files().equals(known.files())) {
                told.execute(this::tell);
            }
            known = now;
            await(service, notified);
        }
    }

    private void tell() {
        if (!closed) {
            onChange.run();
        }
    }

    /// A large repository is looked at less often: the looks take a twentieth of the time.
    private void await(WatchService service, boolean notified) throws InterruptedException {
        long rest = Math.max(notified ? LOOK_WHEN_NOTIFIED_MILLIS : LOOK_EVERY_MILLIS, REST_PER_LOOK * lookMillis);
        if (!notified) {
            TimeUnit.MILLISECONDS.sleep(rest);
            return;
        }
        WatchKey key = service.poll(rest, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll();
        }
    }

    private FolderState look() {
        long start = System.nanoTime();
        FolderState state = FolderState.of(root, besides);
        lookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return state;
    }

    /// What is there once nothing changes any more: an editor writes a file in steps.
    private FolderState settled() throws InterruptedException {
        FolderState before = look();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
            FolderState now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private boolean allNotify(FolderState state) {
        return state.folders().stream().allMatch(folder -> keys.containsKey(folder) && keys.get(folder).isValid());
    }

    /// Whether every folder notifies from now on.
    private boolean register(WatchService service, FolderState state) {
        if (service == null || state.folders().size() > MOST_NOTIFIED) {
            return false;
        }
        keys.entrySet().removeIf(entry -> !entry.getValue().isValid());
        try {
            for (Path folder : state.folders()) {
                if (!keys.containsKey(folder)) {
                    keys.put(folder, folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
                }
            }
            return true;
        } catch (IOException e) {
            return false; // a folder is gone again, or the system gives no more notifications
        }
    }
}
