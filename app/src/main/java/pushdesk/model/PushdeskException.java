package pushdesk.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The one exception that leaves the engine. Its message is a sentence that names place, found and expected.
public final class PushdeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public PushdeskException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public PushdeskException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }

    public static PushdeskException invalid(String message) {
        return new PushdeskException(ErrorCode.INVALID_INPUT, message);
    }

    /// A name that the repository does not have, beside those that it has.
    ///
    /// @param kind as in `feature view`
    public static PushdeskException unknown(String kind, String name, List<String> there) {
        return new PushdeskException(ErrorCode.NOT_FOUND, "No " + kind + " is named '" + name + "'; the repository has "
                + (there.isEmpty() ? "none" : String.join(", ", there)) + ".");
    }

    /// A file that can't be written, and why.
    ///
    /// @param what as in `The rows`
    public static PushdeskException unwritable(String what, Path file, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException _ -> "there is no folder " + file.toAbsolutePath().getParent();
            case AccessDeniedException _ -> "this is not allowed";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> cause.getMessage();
        };
        return new PushdeskException(ErrorCode.STORAGE_FAILED, what + " can't be written to " + file + ": " + why + ".", cause);
    }
}
