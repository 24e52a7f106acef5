package pushdesk.graph.export;

import java.util.ArrayList;
import java.util.List;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Card;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Column;
import pushdesk.graph.card.Ink;
import pushdesk.graph.export.Mark.Stroke;
import pushdesk.graph.light.Lighting;

/// A node's card in marks, with all its words.
final class CardMarks {
    private static final double ROUND = 8;
    private static final double PILL = 14;
    private static final double LEFT = 34;
    private static final double PALE = 0.68;
    private static final double ICON = 15 / 24.0;
    private static final String BAR = "M8 0Q0 0 0 8L0 %1$s Q0 %2$s 8 %2$sQ4 %2$s 4 %1$sL4 8Q4 0 8 0Z";

    private final Lettering name = new Lettering(12, true);
    private final Lettering line = new Lettering(10, false);
    private final Lettering bold = new Lettering(10, true);
    private final Lettering pill = new Lettering(9.5, false);
    private final Colours colours;
    private final Lighting lighting;

    CardMarks(Colours colours, Lighting lighting) {
        this.colours = colours;
        this.lighting = lighting;
    }

    Piece of(PlacedNode node, Card card) {
        boolean lit = lighting.nodes().contains(node.node());
        boolean later = lighting.laterNodes().contains(node.node());
        boolean pale = lighting.dims() && !lit;
        Ink bright = lighting.ofPush() ? Ink.PUSH : Ink.VIEW;
        var marks = new ArrayList<Mark>();
        marks.add(new Mark.Plate(node.x(), node.y() + 1.5, node.width(), node.height(), ROUND, colours.of(Ink.SHADOW), Stroke.NONE));
        marks.add(new Mark.Plate(node.x(), node.y(), node.width(), node.height(), ROUND, colour(Ink.CARD, pale), new Stroke(colour(lit || later ? bright : Ink.LINE, pale), lit ? 1.4 : 1, later)));
        marks.add(new Mark.Shape(BAR.formatted(Numbers.of(node.height() - ROUND), Numbers.of(node.height())), node.x(), node.y(), 1, colour(Ink.of(card.kind()), pale)));
        double middle = node.y() + CardSize.HEAD / 2;
        double room = node.width() - LEFT - 8;
        marks.add(new Mark.Shape(card.kind().icon(), node.x() + 20, middle - 6.5, ICON, colour(Ink.of(card.kind()), pale)));
        marks.add(words(name, name.fitted(card.title(), room), node.x() + LEFT, middle - 7.5, colour(Ink.TEXT, pale)));
        marks.add(words(line, line.leading(card.subtitle(), room), node.x() + LEFT, middle + 7.5, colour(Ink.MUTED, pale)));
        columns(node, card, pale, marks);
        String badge = later ? Card.later() : card.badge();
        if (!badge.isEmpty()) {
            marks.addAll(badge(node, badge, pale, card.warns() && !later, lit && lighting.ofPush()));
        }
        return new Piece(card.description(), marks);
    }

    private void columns(PlacedNode node, Card card, boolean pale, List<Mark> marks) {
        double middle = node.y() + CardSize.HEAD + CardSize.LINE / 2;
        double right = node.x() + node.width() - 10;
        double room = node.width() - 24;
        for (Column column : card.columns().subList(0, Math.min(card.columns().size(), CardSize.MOST_COLUMNS))) {
            String about = pill.fitted(column.about(), room / 2);
            String shown = line.fitted(column.name(), room - pill.width(about) - 6);
            marks.add(words(column.key() ? bold : line, shown, node.x() + 14, middle, colour(Ink.TEXT, pale)));
            marks.add(words(pill, about, right - pill.width(about), middle, colour(Ink.MUTED, pale)));
            middle += CardSize.LINE;
        }
        if (card.columns().size() > CardSize.MOST_COLUMNS) {
            marks.add(words(line, Column.more(card.columns().size() - CardSize.MOST_COLUMNS), node.x() + 14, middle, colour(Ink.MUTED, pale)));
        }
    }

    private List<Mark> badge(PlacedNode node, String words, boolean pale, boolean warns, boolean lit) {
        String shown = pill.fitted(words, node.width() - 30);
        double width = pill.width(shown) + 14;
        double x = node.x() + node.width() - width - 8;
        double middle = node.y() + node.height() + 1;
        return List.of(
                new Mark.Plate(x, middle - PILL / 2, width, PILL, PILL / 2, colour(Ink.CARD, pale), new Stroke(colour(lit ? Ink.PUSH : warns ? Ink.WARNING : Ink.LINE, pale), 1, false)),
                words(pill, shown, x + 7, middle, colour(warns ? Ink.WARNING : lit ? Ink.PUSH : Ink.MUTED, pale)));
    }

    private int colour(Ink ink, boolean pale) {
        return pale ? colours.paled(ink, PALE) : colours.of(ink);
    }

    private static Mark words(Lettering style, String text, double x, double middle, int colour) {
        return new Mark.Words(text, x, middle, style.size(), style.bold(), colour);
    }
}
