package pushdesk.repo.python;

/// Evaluation would have taken too much of something.
final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Whether nothing more of the repository may be evaluated.
    final boolean forAll;

    /// @param message what was too much, as a part of a sentence
    LimitReached(String message, boolean forAll) {
        super(message, null, false, false);
        this.forAll = forAll;
    }
}
