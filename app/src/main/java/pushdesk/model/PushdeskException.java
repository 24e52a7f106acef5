package pushdesk.model;

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
}
