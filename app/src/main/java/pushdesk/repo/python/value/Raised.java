package pushdesk.repo.python.value;

/// An exception of the evaluated program.
public final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The name of its class: `KeyError`, `ImportError`, …
    public final String kind;
    /// What was raised, for `except … as`.
    public final transient Object value;

    public Raised(String kind, String message) {
        this(kind, message, new Unknown(kind));
    }

    public Raised(String kind, String message, Object value) {
        super(message, null, false, false);
        this.kind = kind;
        this.value = value;
    }

    public static Raised type(String message) {
        return new Raised("TypeError", message);
    }
}
