package pushdesk.store.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import pushdesk.model.PushdeskException;

/// What an error of the database means to the user.
public final class SqlFailure {

    private SqlFailure() {}

    public static PushdeskException of(SQLException failure) {
        Optional<Throwable> writing = writing(failure);
        return writing.isPresent() ? exception(pushdesk.model.ErrorCode.STORAGE_FAILED, closed(writing.get()), failure) : byCode(failure);
    }

    /// Whether the database is closed by it, or was: nothing more can be asked of it until it is opened again.
    static boolean closes(SQLException failure) {
        return writing(failure).isPresent() || switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1, ErrorCode.OBJECT_CLOSED -> true;
            default -> false;
        };
    }

    /// Why the file could not be written, if that is what failed. The database tells it as a general error, which else means a damaged file.
    private static Optional<Throwable> writing(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED && cause.getCause() instanceof IOException) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    private static PushdeskException byCode(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                exception(pushdesk.model.ErrorCode.STORE_IN_USE, "Another process holds the store's file.", failure);
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1, ErrorCode.OBJECT_CLOSED ->
                exception(pushdesk.model.ErrorCode.STORAGE_FAILED, closed(failure), failure);
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.FILE_RENAME_FAILED_2,
                    ErrorCode.FILE_DELETE_FAILED_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.OUT_OF_MEMORY ->
                exception(
                        pushdesk.model.ErrorCode.STORAGE_FAILED,
                        "The store could not be written or read: " + reason(failure) + " Nothing was changed by this step.",
                        failure);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.GENERAL_ERROR_1 ->
                exception(pushdesk.model.ErrorCode.STORE_UNREADABLE, "The store's file can't be read: " + reason(failure), failure);
            default -> exception(pushdesk.model.ErrorCode.INTERNAL, "The store's database reported: " + reason(failure), failure);
        };
    }

    /// The database closes itself when it can't write: that is told, not that it is closed.
    private static String closed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return "The store could not be written or read: %s. It has closed itself; what was reported as done is in it, and its history says whether this is. Mend that, then reload the repository or open it again."
                        .formatted(cause.getMessage());
            }
        }
        return "The store is closed; open the repository again.";
    }

    /// The message of the database without its statement and code.
    public static String reason(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int statement = message.indexOf("; SQL statement:");
        String sentence = (statement < 0 ? message : message.substring(0, statement)).replaceAll("\\s*\\[\\d+-\\d+]$", "").strip();
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static PushdeskException exception(pushdesk.model.ErrorCode code, String message, SQLException cause) {
        return new PushdeskException(code, message, cause);
    }
}
