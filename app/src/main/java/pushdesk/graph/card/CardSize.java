package pushdesk.graph.card;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import pushdesk.graph.Size;
import pushdesk.model.lineage.Lineage;

/// How large the cards of a lineage are: all equally wide, as the longest name wants within bounds, and as high as what they list.
public final class CardSize {
    /// The height of a card without columns, and of the upper part of one with.
    public static final double HEAD = 46;

    /// The height of a column's line.
    public static final double LINE = 15;

    /// So many columns are listed; the rest is told by its number.
    public static final int MOST_COLUMNS = 24;

    private static final double FOOT = 10;
    private static final double NARROWEST = 172;
    private static final double WIDEST = 232;
    private static final double BESIDE_NAME = 50;
    private static final double LETTER = 7.2;

    private CardSize() {}

    /// @param columns how many columns a node's card lists
    public static Function<Lineage.Node, Size> of(Lineage lineage, ToIntFunction<Lineage.Node> columns) {
        int longest = lineage.nodes().stream().mapToInt(node -> node.name().length()).max().orElse(0);
        double width = Math.clamp(BESIDE_NAME + longest * LETTER, NARROWEST, WIDEST);
        return node -> new Size(width, height(columns.applyAsInt(node)));
    }

    private static double height(int columns) {
        return columns == 0 ? HEAD : HEAD + FOOT + Math.min(columns, MOST_COLUMNS + 1) * LINE;
    }
}
