package pushdesk.ui.push.preview;

/// What becomes of a row of the preview, in words.
///
/// @param text empty while nothing is known
public record RowMark(Kind kind, String text) {

    /// `SUPERSEDED` is beaten in every view; `LATE` and `PARTLY` lose in some.
    public enum Kind { PLAIN, BAD, SUPERSEDED, LATE, PARTLY }

    static final RowMark UNKNOWN = new RowMark(Kind.PLAIN, "");
}
