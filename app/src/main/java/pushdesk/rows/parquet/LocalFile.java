package pushdesk.rows.parquet;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file's bytes, read as they are asked for.
///
/// Neither mapped into memory, where a file that is cut short meanwhile ends the process, nor read through a channel, which the interrupt of a
/// thread closes.
final class LocalFile implements InputFile {
    private final Path path;
    private RandomAccessFile file;

    LocalFile(Path path) {
        this.path = path;
    }

    @Override
    public synchronized void open() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "r");
        }
    }

    @Override
    public synchronized ByteBuffer readRange(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > file.length()) {
            throw new EOFException("its end is missing, or it points beyond its end");
        }
        var bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public synchronized long length() throws IOException {
        return file.length();
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
