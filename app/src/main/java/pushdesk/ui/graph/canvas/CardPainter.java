package pushdesk.ui.graph.canvas;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.Card;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Column;
import pushdesk.graph.card.Ink;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;

/// Draws nodes as cards, with as much on them as can be read at the scale.
final class CardPainter {
    static final double WORDS_FROM = 0.3;
    static final double COLUMNS_FROM = 0.7;
    static final double CHEVRON = 26;
    private static final double DETAILS_FROM = 0.6;
    private static final double BORDERS_FROM = 0.2;
    private static final double ROUND = 8;
    private static final double BAR = 4;
    private static final double SMALLEST_NAME = 9;
    private static final double PILL = 14;
    private static final String ICON_FAMILY = "Material Design Icons";

    private final CardText name = new CardText(FontWeight.BOLD, 12);
    private final CardText line = new CardText(FontWeight.NORMAL, 10);
    private final CardText bold = new CardText(FontWeight.BOLD, 10);
    private final CardText pill = new CardText(FontWeight.NORMAL, 9.5);
    private final CardText count = new CardText(FontWeight.BOLD, 9.5);
    private final Font icons;
    private final GraphicsContext graphics;
    private final Palette palette;
    private boolean dimmed;

    CardPainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        Icons.of(Kind.FEATURE_VIEW); // the first icon loads the icons' font
        icons = Font.font(ICON_FAMILY, 15);
    }

    /// How a card stands out.
    record Mark(boolean selected, boolean focused, boolean hovered, boolean lit, boolean later, boolean dimmed, boolean ofPush) {}

    /// @param opens whether the card shows the sign that lists its columns
    void paint(PlacedNode node, Card face, Mark mark, double scale, boolean opens) {
        this.dimmed = mark.dimmed();
        if (scale < BORDERS_FROM) {
            speck(node, CardKind.of(node.node().kind()), mark, scale);
        } else {
            card(node, CardKind.of(node.node().kind()), mark, scale);
        }
        if (scale >= COLUMNS_FROM) {
            columns(node, face);
        } else if (scale >= BORDERS_FROM) {
            lines(node);
        }
        if (scale >= DETAILS_FROM) {
            details(node, face, mark, scale);
            if (scale >= COLUMNS_FROM && opens) {
                chevron(node, !face.columns().isEmpty());
            }
        } else if (scale >= WORDS_FROM) {
            nameOnly(node, face, scale);
        }
    }

    private void speck(PlacedNode node, CardKind kind, Mark mark, double scale) {
        boolean bright = mark.lit() || mark.selected();
        double grown = bright ? Math.min(6, 0.6 / scale) : 0;
        graphics.setFill(bright || mark.later() ? litColour(mark) : colour(Ink.LINE));
        graphics.fillRect(node.x() - grown, node.y() - grown, node.width() + 2 * grown, node.height() + 2 * grown);
        graphics.setFill(colour(Ink.of(kind)));
        graphics.fillRect(node.x(), node.y(), node.width() * 0.14, node.height());
    }

    private void card(PlacedNode node, CardKind kind, Mark mark, double scale) {
        double x = node.x();
        double y = node.y();
        double width = node.width();
        double height = node.height();
        if (scale >= WORDS_FROM) {
            graphics.setFill(colour(Ink.SHADOW));
            graphics.fillRoundRect(x, y + 1.5, width, height, ROUND * 2, ROUND * 2);
        }
        graphics.setFill(colour(Ink.CARD));
        graphics.fillRoundRect(x, y, width, height, ROUND * 2, ROUND * 2);
        border(node, mark, scale);
        bar(x, y, height, colour(Ink.of(kind)));
    }

    /// A bar along the left border that follows its round corners.
    private void bar(double x, double y, double height, Color colour) {
        graphics.setFill(colour);
        graphics.beginPath();
        graphics.moveTo(x + ROUND, y);
        graphics.quadraticCurveTo(x, y, x, y + ROUND);
        graphics.lineTo(x, y + height - ROUND);
        graphics.quadraticCurveTo(x, y + height, x + ROUND, y + height);
        graphics.quadraticCurveTo(x + BAR, y + height, x + BAR, y + height - ROUND);
        graphics.lineTo(x + BAR, y + ROUND);
        graphics.quadraticCurveTo(x + BAR, y, x + ROUND, y);
        graphics.fill();
    }

    private void border(PlacedNode node, Mark mark, double scale) {
        double thin = 1 / Math.min(1, scale);
        boolean bright = mark.lit() || mark.later() || mark.selected();
        graphics.setStroke(bright ? litColour(mark) : colour(mark.hovered() ? Ink.FAINT : Ink.LINE));
        graphics.setLineWidth((mark.lit() || mark.selected() ? 1.4 : 1) * thin);
        if (mark.later()) {
            graphics.setLineDashes(4, 3);
        }
        graphics.strokeRoundRect(node.x() + 0.5, node.y() + 0.5, node.width() - 1, node.height() - 1, ROUND * 2, ROUND * 2);
        graphics.setLineDashes((double[]) null);
        if (mark.selected()) {
            graphics.setLineWidth(thin);
            graphics.strokeRoundRect(node.x() - 3, node.y() - 3, node.width() + 6, node.height() + 6, ROUND * 2 + 6, ROUND * 2 + 6);
        }
        if (mark.focused()) {
            graphics.setStroke(colour(Ink.VIEW));
            graphics.setLineWidth(2 * thin);
            graphics.strokeRoundRect(node.x() - 5.5, node.y() - 5.5, node.width() + 11, node.height() + 11, ROUND * 2 + 11, ROUND * 2 + 11);
        }
    }

    /// A dimmed card is painted in paler colours: transparent ones would show what lies under it.
    private Color colour(Ink ink) {
        Color own = palette.colour(ink);
        return dimmed ? own.interpolate(palette.colour(Ink.CANVAS), 0.68) : own;
    }

    private Color litColour(Mark mark) {
        return colour(mark.ofPush() ? Ink.PUSH : Ink.VIEW);
    }

    /// Where the card is small, its words are drawn larger than the card, as long as both lines fit.
    private void details(PlacedNode node, Card face, Mark mark, double scale) {
        double larger = Math.max(1, SMALLEST_NAME / 12 / scale);
        double left = 34;
        double room = node.width() / larger - left - 8;
        double middle = CardSize.HEAD / 2 / larger;
        graphics.save();
        graphics.translate(node.x(), node.y());
        graphics.scale(larger, larger);
        text(icons, icon(face.kind()), 20, middle - 6.5, colour(Ink.of(face.kind())));
        text(name, name.fitted(face.title(), room), left, middle - 7.5, colour(Ink.TEXT));
        text(line, line.fitted(face.subtitle(), room), left, middle + 7.5, colour(Ink.MUTED));
        String badge = mark.later() ? Card.later() : face.badge();
        if (!badge.isEmpty()) {
            badge(node.width() / larger, node.height() / larger, badge, face.warns() && !mark.later(), mark.lit() && mark.ofPush());
        }
        graphics.restore();
    }

    /// Where columns are too small to read, lines in their places.
    private void lines(PlacedNode node) {
        graphics.setFill(colour(Ink.LINE));
        for (double middle = node.y() + CardSize.HEAD + CardSize.LINE / 2; middle < node.y() + node.height() - CardSize.LINE / 2; middle += CardSize.LINE) {
            graphics.fillRect(node.x() + 14, middle - 2, node.width() * 0.4, 4);
            graphics.fillRect(node.x() + node.width() * 0.75, middle - 2, node.width() * 0.25 - 10, 4);
        }
    }

    private void columns(PlacedNode node, Card face) {
        double middle = node.y() + CardSize.HEAD + CardSize.LINE / 2;
        double right = node.x() + node.width() - 10;
        double room = node.width() - 24;
        for (Column column : face.columns().subList(0, Math.min(face.columns().size(), CardSize.MOST_COLUMNS))) {
            String about = pill.fitted(column.about(), room / 2);
            double width = pill.width(about);
            CardText style = column.key() ? bold : line;
            text(style, style.fitted(column.name(), room - width - 6), node.x() + 14, middle, colour(Ink.TEXT));
            text(pill, about, right - width, middle, colour(Ink.MUTED));
            middle += CardSize.LINE;
        }
        if (face.columns().size() > CardSize.MOST_COLUMNS) {
            text(line, Column.more(face.columns().size() - CardSize.MOST_COLUMNS), node.x() + 14, middle, colour(Ink.MUTED));
        }
    }

    private void chevron(PlacedNode node, boolean open) {
        double x = node.x() + node.width() - CHEVRON / 2;
        double y = node.y() + 13;
        double down = open ? -2.5 : 2.5;
        graphics.setFill(colour(Ink.CARD));
        graphics.fillRect(x - 7, y - 6, 14, 12);
        graphics.setStroke(colour(Ink.MUTED));
        graphics.setLineWidth(1.5);
        graphics.strokePolyline(new double[] {x - 4, x, x + 4}, new double[] {y - down, y + down, y - down}, 3);
    }

    private void badge(double cardWidth, double cardHeight, String words, boolean warns, boolean lit) {
        String shown = pill.fitted(words, cardWidth - 30);
        double width = pill.width(shown) + 14;
        double x = cardWidth - width - 8;
        double y = cardHeight - PILL / 2 + 1;
        graphics.setFill(colour(Ink.CARD));
        graphics.fillRoundRect(x, y, width, PILL, PILL, PILL);
        graphics.setStroke(colour(lit ? Ink.PUSH : warns ? Ink.WARNING : Ink.LINE));
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(x + 0.5, y + 0.5, width - 1, PILL - 1, PILL, PILL);
        text(pill, shown, x + 7, y + PILL / 2, colour(warns ? Ink.WARNING : lit ? Ink.PUSH : Ink.MUTED));
    }

    private void nameOnly(PlacedNode node, Card face, double scale) {
        double size = Math.max(12, SMALLEST_NAME / scale);
        double stretch = size / 12;
        graphics.save();
        graphics.translate(node.x() + 14, node.y() + CardSize.HEAD / 2);
        graphics.scale(stretch, stretch);
        text(name, name.fitted(face.title(), (node.width() - 22) / stretch), 0, 0, colour(Ink.TEXT));
        graphics.restore();
    }

    /// A pill with the rows an edge carries, filled once they are written.
    void count(double x, double y, String words, boolean written, double scale) {
        double larger = Math.max(1, SMALLEST_NAME / 11 / scale);
        dimmed = false;
        graphics.save();
        graphics.translate(x, y);
        graphics.scale(larger, larger);
        double width = count.width(words) + 16;
        double height = 16;
        graphics.setFill(colour(written ? Ink.PUSH : Ink.CARD));
        graphics.fillRoundRect(-width / 2, -height / 2, width, height, height, height);
        graphics.setStroke(colour(Ink.PUSH));
        graphics.setLineWidth(1);
        graphics.strokeRoundRect(-width / 2 + 0.5, -height / 2 + 0.5, width - 1, height - 1, height, height);
        text(count, words, -width / 2 + 8, 0, colour(written ? Ink.ON_COLOUR : Ink.PUSH));
        graphics.restore();
    }

    private static int icon(CardKind kind) {
        return kind == CardKind.GROUP ? MaterialDesignL.LAYERS_OUTLINE.getCode() : Kind.valueOf(kind.name()).icon().getCode();
    }

    private void text(Font font, int glyph, double x, double y, Color colour) {
        graphics.setFont(font);
        graphics.setFill(colour);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(Character.toString(glyph), x, y);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    private void text(CardText style, String words, double x, double y, Color colour) {
        graphics.setFont(style.font());
        graphics.setFill(colour);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(words, x, y);
    }
}
