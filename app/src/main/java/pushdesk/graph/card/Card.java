package pushdesk.graph.card;

import java.util.List;

/// The words on a node's card.
///
/// @param badge what its store holds now; empty when there is nothing to say
/// @param warns whether the badge tells of something to look at
/// @param columns those it lists; none unless it was asked to
public record Card(CardKind kind, String title, String subtitle, String badge, boolean warns, List<Column> columns) {

    public Card {
        columns = List.copyOf(columns);
    }

    Card(CardKind kind, String title, String subtitle, String badge, boolean warns) {
        this(kind, title, subtitle, badge, warns, List.of());
    }


    /// What the badge says of a view that sees a push's rows only later.
    public static String later() {
        return CardWords.text("later");
    }

    /// For a screen reader.
    public String description() {
        return (title.equals(kind.title()) ? title : kind.title() + " " + title) + ", " + subtitle + (badge.isEmpty() ? "" : ", " + badge);
    }
}
