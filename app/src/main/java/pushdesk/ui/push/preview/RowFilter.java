package pushdesk.ui.push.preview;

/// Which rows of the preview are shown.
public enum RowFilter {
    ALL("All rows"),
    MARKED("Marked rows"),
    BAD("Bad rows"),
    LATE("Older rows"),
    SUPERSEDED("Superseded rows");

    private final String title;

    RowFilter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean passes(RowMark.Kind kind) {
        return switch (this) {
            case ALL -> true;
            case MARKED -> kind != RowMark.Kind.PLAIN;
            case BAD -> kind == RowMark.Kind.BAD;
            case LATE -> kind == RowMark.Kind.LATE;
            case SUPERSEDED -> kind == RowMark.Kind.SUPERSEDED || kind == RowMark.Kind.PARTLY;
        };
    }
}
