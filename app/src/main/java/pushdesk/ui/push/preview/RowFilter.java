package pushdesk.ui.push.preview;

import pushdesk.ui.common.Words;

/// Which rows of the preview are shown.
public enum RowFilter {
    ALL("push.filter.all"),
    MARKED("push.filter.marked"),
    BAD("push.filter.bad"),
    LATE("push.filter.older"),
    SUPERSEDED("push.filter.superseded");

    private final String title;

    RowFilter(String title) {
        this.title = title;
    }

    public String title() {
        return Words.text(title);
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
