package pushdesk.ui.graph.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.FontWeight;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.card.Card;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Column;
import pushdesk.graph.card.Ink;
import pushdesk.ui.common.Icons;
import pushdesk.ui.common.Kind;

/// Draws what stands on cards and around them, as much as can be read at the scale.
final class CardPainter {
    static final double WORDS_FROM = 0.3;
    static final double COLUMNS_FROM = 0.7;
    static final double CHEVRON = 26;
    /// How far a colour goes to that of the ground where others are lit.
    static final double PALED = 0.68;
    private static final double DETAILS_FROM = 0.7;
    private static final double BORDERS_FROM = 0.2;
    private static final double SMALLEST_NAME = 10;
    private static final double TIGHTEST_NAME = 8;
    /// A little smaller is better than cut.
    private static final double TIGHTEST_LINE = 0.9;
    private static final double PILL = 14;
    private static final double FAR_NAME = 11;
    private static final double COUNT = 16;
    private static final String ICON_FAMILY = "Material Design Icons";

    private final CardText name = new CardText(FontWeight.BOLD, 12);
    private final CardText line = new CardText(FontWeight.NORMAL, 10);
    private final CardText bold = new CardText(FontWeight.BOLD, 10);
    private final CardText pill = new CardText(FontWeight.NORMAL, 9.5);
    private final CardText count = new CardText(FontWeight.BOLD, 9.5);
    private final CardText icons;
    private final Pen pen;
    private final Palette palette;
    private final Camera camera;
    private boolean dimmed;

    CardPainter(GraphicsContext graphics, Palette palette, Camera camera) {
        pen = new Pen(graphics);
        this.palette = palette;
        this.camera = camera;
        Icons.of(Kind.FEATURE_VIEW); // the first icon loads the icons' font
        icons = new CardText(ICON_FAMILY, FontWeight.NORMAL, 15);
    }

    /// Whether cards are too small to be drawn as such.
    static boolean far(double scale) {
        return scale < BORDERS_FROM;
    }

    /// How a card stands out.
    record Mark(boolean selected, boolean focused, boolean hovered, boolean lit, boolean later, boolean dimmed, boolean ofPush) {}

    /// @param opens whether the card shows the sign that lists its columns
    void paint(PlacedNode node, Card face, Mark mark, boolean opens) {
        double scale = camera.scale();
        dimmed = mark.dimmed();
        moveTo(node, 1);
        rings(node, mark, scale);
        if (scale >= COLUMNS_FROM) {
            columns(node, face);
        }
        if (scale >= DETAILS_FROM) {
            details(node, face, mark, scale);
            if (scale >= COLUMNS_FROM && opens) {
                moveTo(node, 1);
                chevron(node, !face.columns().isEmpty());
            }
        } else if (scale >= WORDS_FROM) {
            nameOnly(node, face, scale);
        }
    }

    private void moveTo(PlacedNode node, double larger) {
        pen.moveTo(camera.screenX(node.x()), camera.screenY(node.y()), camera.scale() * larger);
    }

    /// What stands around a card: the dashes of one that is reached later, the frame of the selected one, that of the keyboard.
    private void rings(PlacedNode node, Mark mark, double scale) {
        double thin = Math.max(1, scale);
        if (mark.later()) {
            pen.dashes(4 * thin, 3 * thin);
            pen.frame(0.5, 0.5, node.width() - 1, node.height() - 1, BodyPainter.ROUND, thin, litColour(mark));
            pen.dashes();
        }
        if (mark.selected()) {
            pen.frame(-3, -3, node.width() + 6, node.height() + 6, BodyPainter.ROUND + 3, thin, litColour(mark));
        }
        if (mark.focused()) {
            pen.frame(-5.5, -5.5, node.width() + 11, node.height() + 11, BodyPainter.ROUND + 5.5, 2 * thin, colour(Ink.VIEW));
        }
    }

    /// A dimmed card is painted in paler colours: transparent ones would show what lies under it.
    private Color colour(Ink ink) {
        Color own = palette.colour(ink);
        return dimmed ? own.interpolate(palette.colour(Ink.CANVAS), PALED) : own;
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
        moveTo(node, larger);
        double up = larger > 1 ? 1.5 : 0; // the badge takes more of a small card
        pen.sign(icons, icon(face.kind()), 20, middle - 6.5 - up, colour(Ink.of(face.kind())));
        double fitting = Math.clamp(room / line.width(face.subtitle()), TIGHTEST_LINE, 1);
        moveTo(node, larger * fitting);
        pen.text(line, line.leading(face.subtitle(), room / fitting), left / fitting, (middle + 7.5 - 2 * up) / fitting, colour(Ink.MUTED));
        title(node, face.title(), left * larger, 8, (middle - 7.5 - up) * larger, larger);
        moveTo(node, larger);
        String badge = mark.later() ? Card.later() : face.badge();
        if (!badge.isEmpty()) {
            badge(node.width() / larger, node.height() / larger, badge, face.warns() && !mark.later(), mark.lit() && mark.ofPush());
        }
    }

    private void columns(PlacedNode node, Card face) {
        double middle = CardSize.HEAD + CardSize.LINE / 2;
        double right = node.width() - 10;
        double room = node.width() - 24;
        for (Column column : face.columns().subList(0, Math.min(face.columns().size(), CardSize.MOST_COLUMNS))) {
            String about = pill.fitted(column.about(), room / 2);
            double width = pill.width(about);
            CardText style = column.key() ? bold : line;
            pen.text(style, style.fitted(column.name(), room - width - 6), 14, middle, colour(Ink.TEXT));
            pen.text(pill, about, right - width, middle, colour(Ink.MUTED));
            middle += CardSize.LINE;
        }
        if (face.columns().size() > CardSize.MOST_COLUMNS) {
            pen.text(line, Column.more(face.columns().size() - CardSize.MOST_COLUMNS), 14, middle, colour(Ink.MUTED));
        }
    }

    private void chevron(PlacedNode node, boolean open) {
        double x = node.width() - CHEVRON / 2;
        double y = 13;
        double down = open ? -2.5 : 2.5;
        pen.fill(x - 7, y - 6, 14, 12, colour(Ink.CARD));
        pen.line(1.5 * Math.max(1, camera.scale()), colour(Ink.MUTED), x - 4, y - down, x, y + down, x + 4, y - down);
    }

    private void badge(double cardWidth, double cardHeight, String words, boolean warns, boolean lit) {
        String shown = pill.fitted(words, cardWidth - 30);
        double width = pill.width(shown) + 14;
        double x = cardWidth - width - 8;
        double y = cardHeight - PILL / 2 + 1;
        pen.pill(x, y, width, PILL, colour(Ink.CARD), colour(lit ? Ink.PUSH : warns ? Ink.WARNING : Ink.LINE));
        pen.text(pill, shown, x + 7, y + PILL / 2, colour(warns ? Ink.WARNING : lit ? Ink.PUSH : Ink.MUTED));
    }

    private void nameOnly(PlacedNode node, Card face, double scale) {
        title(node, face.title(), 12, 6, CardSize.HEAD / 2, Math.max(1, SMALLEST_NAME / 12 / scale));
    }

    /// A name as much larger than its card as there is room for; cut in the middle only where it would be too small to be read.
    ///
    /// @param left  where it begins on the card, as that is without being larger
    /// @param right the room on its other side
    private void title(PlacedNode node, String words, double left, double right, double middle, double larger) {
        double room = node.width() - left - right;
        double fitting = Math.clamp(room / name.width(words), Math.min(larger, TIGHTEST_NAME / 12 / camera.scale()), larger);
        moveTo(node, fitting);
        pen.text(name, name.fitted(words, room / fitting), left / fitting, middle / fitting, colour(Ink.TEXT));
    }

    /// So wide is a name that is written over cards too small for it.
    double nameWidth(String words) {
        return name.width(words) * FAR_NAME / 12;
    }

    /// A name over cards, on a plate that lets them shine through.
    ///
    /// @param x the left end of the letters in the window
    /// @param y the upper border of the plate
    void farName(String words, double x, double y, double height, Ink ink, boolean stepsBack, double opacity) {
        dimmed = stepsBack;
        pen.moveTo(x, y, 1);
        pen.fill(-3, 0, nameWidth(words) + 6, height, palette.colour(Ink.CANVAS).deriveColor(0, 1, 1, opacity));
        pen.moveTo(x, y, FAR_NAME / 12);
        pen.text(name, words, 0, height / 2 * 12 / FAR_NAME, colour(ink));
    }

    /// A pill with the rows an edge carries, filled once they are written.
    void count(Point place, String words, Ink ink, boolean written) {
        double larger = Math.max(1, SMALLEST_NAME / 11 / camera.scale());
        double width = count.width(words) + 16;
        dimmed = false;
        pen.moveTo(camera.screenX(place.x()), camera.screenY(place.y()), camera.scale() * larger);
        pen.pill(-width / 2, -COUNT / 2, width, COUNT, colour(written ? ink : Ink.CARD), colour(ink));
        pen.text(count, words, -width / 2 + 8, 0, colour(written ? Ink.ON_COLOUR : ink));
    }

    private static int icon(CardKind kind) {
        return kind == CardKind.GROUP ? MaterialDesignL.LAYERS_OUTLINE.getCode() : Kind.valueOf(kind.name()).icon().getCode();
    }
}
