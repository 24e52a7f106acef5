package pushdesk.graph.card;

/// A column listed on a card that shows them.
///
/// @param note what it is for, or what it is called in the source; empty for a plain feature
public record Column(String name, String type, String note, boolean key) {

    /// What stands beside the name: `Int64 · key`.
    public String about() {
        return type.isEmpty() || note.isEmpty() ? type + note : type + " · " + note;
    }

    /// What stands below the last column that is listed.
    public static String more(int left) {
        return CardWords.text("column.more", Integer.toString(left));
    }
}
