package pushdesk.repo.python.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CancellationException;
import pushdesk.model.Progress;

/// What evaluating a repository may take: steps, memory, depth, time. Every way to grow passes here first.
///
/// Memory is what was ever allocated, in bytes and roughly, so that it bounds what can be alive.
public final class Budget {
    static final long STEPS_A_STATEMENT = 3_000_000;
    static final long STEPS = 40_000_000;
    static final long BYTES_A_STATEMENT = 64L << 20;
    static final long BYTES = 160L << 20;
    public static final int NODES = 1_500_000;
    static final int CALL_DEPTH = 150;
    public static final int LONGEST_TEXT = 1_000_000;
    public static final int MOST_ELEMENTS = 1_000_000;
    private static final long PROCESSOR_NANOS = 6_000_000_000L;
    private static final long PARSING_NANOS = 2_000_000_000L;
    /// Before this has passed nobody looks at the processor's time.
    private static final long UNWATCHED_NANOS = 1_000_000_000L;
    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1 << 12;

    private final Progress progress;
    private final long deadline;
    private final long start = System.nanoTime();
    private long processorAtParsing;
    private long steps;
    private long stepsAtStatement;
    private long bytes;
    private long bytesAtStatement;
    private int nodes;
    private int depth;

    /// @param deadline when reading must have ended, in [System#nanoTime()]; of processor time it gets less, so that a busy machine reads no less than an idle one
    public Budget(Progress progress, long deadline) {
        this.progress = progress;
        this.deadline = deadline;
    }

    /// A statement of a module begins: what one statement may take is counted from here.
    ///
    /// @return what [#resume] takes when it ends, for statements inside one another (imports)
    public long[] statement() {
        long[] outer = {steps - stepsAtStatement, bytes - bytesAtStatement};
        stepsAtStatement = steps;
        bytesAtStatement = bytes;
        return outer;
    }

    public void resume(long[] outer) {
        stepsAtStatement = steps - outer[0];
        bytesAtStatement = bytes - outer[1];
    }

    /// @throws CancellationException when the user cancelled
    public void step() {
        steps++;
        if (steps % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
            clock();
        }
        if (steps - stepsAtStatement > STEPS_A_STATEMENT) {
            throw new LimitReached("this takes more than " + STEPS_A_STATEMENT + " steps", false);
        }
    }

    public void steps(long more) {
        steps += more;
        step();
        clock();
    }

    private void clock() {
        progress.checkCancelled();
        if (steps > STEPS) {
            throw new LimitReached("the repository takes more than " + STEPS + " steps", true);
        }
        if (nanosLeft() <= 0) {
            throw new LimitReached("the repository takes too long to read", true);
        }
    }

    /// What is left of the clock, or of processor time if that is less.
    private long nanosLeft() {
        long now = System.nanoTime();
        return now - start < UNWATCHED_NANOS ? UNWATCHED_NANOS : Math.min(deadline - now, PROCESSOR_NANOS - ProcessorTime.nanos());
    }

    public boolean timeIsUp() {
        return nanosLeft() <= 0;
    }

    /// Whether parsing one file has taken too long, if it began then.
    public boolean parsingTooLong(long began) {
        return System.nanoTime() - began > UNWATCHED_NANOS && (ProcessorTime.nanos() - processorAtParsing > PARSING_NANOS || nanosLeft() <= 0);
    }

    /// A file is about to be parsed.
    ///
    /// @return when, for [#parsingTooLong(long)]
    public long parsing() {
        long now = System.nanoTime();
        processorAtParsing = now - start < UNWATCHED_NANOS ? 0 : ProcessorTime.nanos();
        return now;
    }

    /// Loaded only by repositories that take long.
    private static final class ProcessorTime {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /// What this thread has taken since it began, where that can be told.
        static long nanos() {
            return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
        }
    }

    /// A node of a syntax tree is about to be made.
    public void node() {
        if (++nodes > NODES) {
            throw new LimitReached("the repository's files have more than " + NODES + " syntax nodes", true);
        }
        if (nodes % STEPS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
            clock();
        }
    }

    /// How many nodes have been made.
    public int nodes() {
        return nodes;
    }

    /// Nodes that were made before are used again: they count as if they were made now.
    public void nodes(int more) {
        nodes += more - 1;
        node();
    }

    /// A text of this length is about to be made.
    public void text(long length) {
        if (length > LONGEST_TEXT) {
            throw new LimitReached("this makes a text of more than " + LONGEST_TEXT + " characters", false);
        }
        bytes(40 + length * 2);
    }

    /// A collection of this many elements is about to be made.
    public void elements(long count) {
        if (count > MOST_ELEMENTS) {
            throw new LimitReached("this makes a collection of more than " + MOST_ELEMENTS + " elements", false);
        }
        bytes(48 + count * 16);
    }

    /// One element is about to be added to a collection that has this many.
    public void grow(long size) {
        if (size >= MOST_ELEMENTS) {
            throw new LimitReached("this makes a collection of more than " + MOST_ELEMENTS + " elements", false);
        }
        bytes(56);
    }

    public void bytes(long count) {
        bytes += count;
        if (bytes > BYTES) {
            throw new LimitReached("the repository needs more than " + (BYTES >> 20) + " MB to evaluate", true);
        }
        if (bytes - bytesAtStatement > BYTES_A_STATEMENT) {
            throw new LimitReached("this needs more than " + (BYTES_A_STATEMENT >> 20) + " MB", false);
        }
    }

    public void enter() {
        if (++depth > CALL_DEPTH) {
            depth--;
            throw new LimitReached("this calls functions more than " + CALL_DEPTH + " deep", false);
        }
        bytes(200);
    }

    public void leave() {
        depth--;
    }
}
