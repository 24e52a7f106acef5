package pushdesk.repo.python;

/// An exception of the evaluated program.
final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The name of its class: `KeyError`, `ImportError`, …
    final String kind;
    /// What was raised, for `except … as`.
    final transient Object value;

    Raised(String kind, String message) {
        this(kind, message, new Unknown(kind));
    }

    Raised(String kind, String message, Object value) {
        super(message, null, false, false);
        this.kind = kind;
        this.value = value;
    }

    static Raised type(String message) {
        return new Raised("TypeError", message);
    }
}
