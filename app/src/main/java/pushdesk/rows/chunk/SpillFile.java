package pushdesk.rows.chunk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// A temporary file of blocks, readable by its owner only. Where the system allows it the file has no name, so that it is gone even when the
/// process is killed; elsewhere it is deleted on close.
///
/// A [RandomAccessFile] and no channel: a channel is closed by the interrupt of any thread that reads it.
public final class SpillFile implements AutoCloseable {
    private RandomAccessFile file;
    private Path named;
    private long length;
    private boolean closed;

    /// @return where the block begins
    public synchronized long append(byte[] block, int count) {
        try {
            if (file == null) {
                open();
            }
            long at = length;
            file.seek(at);
            file.write(block, 0, count);
            length += count;
            return at;
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    public synchronized byte[] read(long at, int count) {
        var block = new byte[count];
        try {
            file.seek(at);
            file.readFully(block);
            return block;
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private void open() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        Path path = Files.createTempFile("pushdesk-rows-", ".tmp"); // the JDK makes it accessible to its owner only
        file = new RandomAccessFile(path.toFile(), "rw");
        try {
            Files.delete(path);
        } catch (IOException e) {
            named = path; // Windows keeps an open file's name
            path.toFile().deleteOnExit();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (file != null) {
                file.close();
            }
            if (named != null) {
                Files.deleteIfExists(named);
            }
        } catch (IOException e) {
            throw failed("deleted", e);
        }
    }

    private static PushdeskException failed(String what, IOException e) {
        return new PushdeskException(
                ErrorCode.STORAGE_FAILED,
                "The temporary file for rows in " + System.getProperty("java.io.tmpdir") + " can't be " + what + ": " + e.getMessage()
                        + ". Free some room there, or choose another folder with -Djava.io.tmpdir=….",
                e);
    }
}
