package pushdesk.model.problem;

/// Something about a repository that its user should know.
///
/// @param message one sentence: what is wrong, with what was found
/// @param advice one sentence: what to do about it; may be empty
public record Problem(Severity severity, SourceLocation location, String message, String advice) {

    /// How much it matters: `ERROR`, an object is missing or `feast apply` would refuse; `WARNING`, it works otherwise than it looks;
    /// `INFO`, worth knowing.
    public enum Severity { ERROR, WARNING, INFO }

    public static Problem error(SourceLocation location, String message, String advice) {
        return new Problem(Severity.ERROR, location, message, advice);
    }

    public static Problem warning(SourceLocation location, String message, String advice) {
        return new Problem(Severity.WARNING, location, message, advice);
    }

    public static Problem info(SourceLocation location, String message, String advice) {
        return new Problem(Severity.INFO, location, message, advice);
    }
}
