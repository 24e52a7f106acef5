package pushdesk.ui.graph.canvas;

import pushdesk.graph.PlacedNode;
import pushdesk.graph.card.CardKind;
import pushdesk.graph.card.CardSize;
import pushdesk.graph.card.Ink;

/// Draws cards without their words: plate, border, and the bar of the kind; far away a speck.
final class BodyPainter {
    static final double ROUND = 8;
    private static final double BAR = 4;
    private static final double SPECK_BAR = 0.14;

    private final Ground ground;
    private final Camera camera;

    BodyPainter(Ground ground, Camera camera) {
        this.ground = ground;
        this.camera = camera;
    }

    void paint(PlacedNode node, CardPainter.Mark mark) {
        if (CardPainter.far(camera.scale())) {
            speck(node, mark);
        } else {
            card(node, mark);
            if (camera.scale() < CardPainter.COLUMNS_FROM) {
                lines(node, mark);
            }
        }
    }

    private void speck(PlacedNode node, CardPainter.Mark mark) {
        boolean bright = mark.lit() || mark.selected();
        double grown = bright ? Math.min(6, 0.6 / camera.scale()) : 0;
        Ink body = bright || mark.later() ? lit(mark) : Ink.LINE;
        plate(node.x() - grown, node.y() - grown, node.x() + node.width() + grown, node.y() + node.height() + grown, 0, ink(body, mark));
        plate(node.x(), node.y(), node.x() + node.width() * SPECK_BAR, node.y() + node.height(), 0, ink(bar(node), mark));
    }

    /// On whole pixels, so that borders are sharp.
    private void card(PlacedNode node, CardPainter.Mark mark) {
        double left = Math.round(ground.x(node.x()));
        double top = Math.round(ground.y(node.y()));
        double right = Math.round(ground.x(node.x() + node.width()));
        double bottom = Math.round(ground.y(node.y() + node.height()));
        double round = ground.length(ROUND);
        boolean bright = mark.lit() || mark.selected();
        double border = ground.density() * Math.max(1, camera.scale()) * (bright ? 1.4 : 1);
        Raster raster = ground.raster();
        if (camera.scale() >= CardPainter.WORDS_FROM) {
            raster.plate(left, top + ground.length(1.5), right, bottom + ground.length(1.5), round, ground.ink(Ink.SHADOW), ground.shadow());
        }
        Ink line = bright ? lit(mark) : mark.hovered() ? Ink.FAINT : Ink.LINE;
        int card = ink(Ink.CARD, mark);
        raster.plate(left, top, right, bottom, round, mark.later() ? card : ink(line, mark), 1);
        raster.plate(left, top + (mark.later() ? 0 : border), left + 2 * round, bottom - (mark.later() ? 0 : border), round, ink(bar(node), mark), 1);
        raster.plate(left + ground.length(BAR), top + border, right - border, bottom - border, round - border / 2, card, 1);
    }

    /// Where columns are too small to read, lines in their places.
    private void lines(PlacedNode node, CardPainter.Mark mark) {
        for (double middle = node.y() + CardSize.HEAD + CardSize.LINE / 2; middle < node.y() + node.height() - CardSize.LINE / 2; middle += CardSize.LINE) {
            plate(node.x() + 14, middle - 2, node.x() + 14 + node.width() * 0.4, middle + 2, 0, ink(Ink.LINE, mark));
            plate(node.x() + node.width() * 0.75, middle - 2, node.x() + node.width() - 10, middle + 2, 0, ink(Ink.LINE, mark));
        }
    }

    private void plate(double x, double y, double right, double bottom, double round, int colour) {
        ground.raster().plate(ground.x(x), ground.y(y), ground.x(right), ground.y(bottom), round, colour, 1);
    }

    private int ink(Ink ink, CardPainter.Mark mark) {
        return ground.ink(ink, mark.dimmed());
    }

    private static Ink bar(PlacedNode node) {
        return Ink.of(CardKind.of(node.node().kind()));
    }

    private static Ink lit(CardPainter.Mark mark) {
        return mark.ofPush() ? Ink.PUSH : Ink.VIEW;
    }
}
