package pushdesk.cli.common;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a command reads, answers, and tells what went wrong. Text is UTF-8, whatever the locale says.
///
/// @param out the answer, and nothing else; buffered
/// @param err messages for a person
/// @param watched whether messages go to a terminal
/// @param host whose guest the command is; empty at home
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean watched, Optional<Host> host) {

    /// Those of the process.
    public static Streams ofProcess() {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        return of(System.in, out, new FileOutputStream(FileDescriptor.err), errorIsTerminal());
    }

    /// Linux tells of this very stream; elsewhere Java knows only of the two others together.
    private static boolean errorIsTerminal() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    public static Streams of(InputStream in, OutputStream out, OutputStream err) {
        return of(in, out, err, false);
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err, boolean watched) {
        return new Streams(new KeptInput(in), new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), watched, Optional.empty());
    }

    /// The same for a guest.
    public Streams at(Host newHost) {
        return new Streams(in, out, err, watched, Optional.of(newHost));
    }

    /// What paths that are not absolute start from.
    public Path base() {
        return host.map(Host::directory).orElse(Path.of(""));
    }

    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /// Whether the reader of the answer has gone away, as `head` does; there is no use in writing more then.
    public boolean readerGone() {
        return out.checkError();
    }
}
