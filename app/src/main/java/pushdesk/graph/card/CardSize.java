package pushdesk.graph.card;

import pushdesk.graph.Size;
import pushdesk.model.Lineage;

/// How large the cards of a lineage are: all alike, as wide as the longest name wants within bounds.
public final class CardSize {
    private static final double HEIGHT = 46;
    private static final double NARROWEST = 172;
    private static final double WIDEST = 232;
    private static final double BESIDE_NAME = 50;
    private static final double LETTER = 7.2;

    private CardSize() {}

    public static Size of(Lineage lineage) {
        int longest = lineage.nodes().stream().mapToInt(node -> node.name().length()).max().orElse(0);
        return new Size(Math.clamp(BESIDE_NAME + longest * LETTER, NARROWEST, WIDEST), HEIGHT);
    }
}
