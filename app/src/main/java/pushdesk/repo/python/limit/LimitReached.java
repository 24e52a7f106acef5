package pushdesk.repo.python.limit;

/// Evaluation would have taken too much of something.
public final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whether nothing more of the repository may be evaluated.
    public final boolean forAll;

    /// @param message what was too much, as a part of a sentence
    public LimitReached(String message, boolean forAll) {
        super(message, null, false, false);
        this.forAll = forAll;
    }
}
