package pushdesk.store.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// The right to use a store's file, held by one window or process at a time.
///
/// A small file beside the store says who holds it. It is locked by the system, so that the claim of a process that died is gone with it.
public final class StoreClaim implements AutoCloseable {
    private static final long LOCKED_BYTE = 1L << 40; // far from the text, which others must be able to read

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreClaim(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// @param store the store's file
    /// @param holder what holds it: `a window`, `the command line`
    public static StoreClaim of(Path store, String holder) {
        Path file = store.resolveSibling(store.getFileName() + ".owner");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new PushdeskException(
                        ErrorCode.STORE_IN_USE,
                        "The store %s is held by %s. Close it there, or choose another folder for the store."
                                .formatted(store, owner.isEmpty() ? "another process" : owner));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(described(holder).getBytes(StandardCharsets.UTF_8)), 0);
            return new StoreClaim(file, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new PushdeskException(
                    ErrorCode.STORAGE_FAILED, "The folder %s can't be written: %s.".formatted(store.getParent(), e), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // another window of this process
        }
    }

    private static String described(String holder) {
        return "%s (process %d, since %s)".formatted(holder, ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // what failed before is told
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the system frees the lock with the process; a text left behind holds nobody up
        }
    }
}
