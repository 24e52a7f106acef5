package pushdesk.graph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Point;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Ink;
import pushdesk.graph.export.Mark.Stroke;
import pushdesk.graph.light.Lighting;

/// Makes a drawing of a picture: edges, the cards over them, and the rows that edges carry.
public final class SheetBuilder {
    private static final double COUNT_HEIGHT = 16;

    private final Lettering count = new Lettering(9.5, true);
    private final Colours colours;
    private final Lighting lighting;
    private final Region region;

    private SheetBuilder(Colours colours, Lighting lighting, Region region) {
        this.colours = colours;
        this.lighting = lighting;
        this.region = region;
    }

    /// @param title what the picture shows, for screen readers
    /// @param region what of the picture to draw
    public static Sheet sheet(String title, GraphPicture picture, Cards cards, Lighting lighting, Colours colours, Region region) {
        var builder = new SheetBuilder(colours, lighting, region);
        List<PlacedEdge> edges = picture.edges().stream().filter(region::meets).toList();
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece("", builder.tracks(edges)));
        var cardMarks = new CardMarks(colours, lighting);
        for (PlacedNode node : picture.nodes()) {
            if (region.meets(node)) {
                pieces.add(cardMarks.of(node, cards.of(node.node())));
            }
        }
        pieces.add(new Piece("", edges.stream().filter(edge -> lighting.counts().containsKey(edge.edge())).flatMap(edge -> builder.count(edge).stream()).toList()));
        return new Sheet(title, region.left(), region.top(), region.right() - region.left(), region.bottom() - region.top(), colours.of(Ink.CANVAS), pieces);
    }

    private List<Mark> tracks(List<PlacedEdge> edges) {
        var still = new Stroke(lighting.dims() ? colours.paled(Ink.EDGE, 0.55) : colours.of(Ink.EDGE), 1.1, false);
        int bright = colours.of(lighting.ofPush() ? Ink.PUSH : Ink.VIEW);
        var tracks = new ArrayList<Mark>();
        edges.stream().filter(edge -> !edge.quiet() && !lit(edge)).forEach(edge -> tracks.add(new Mark.Track(edge.curve(), still, false)));
        edges.stream().filter(edge -> lighting.laterEdges().contains(edge.edge())).forEach(edge -> tracks.add(new Mark.Track(edge.curve(), new Stroke(bright, 1.4, true), true)));
        edges.stream().filter(edge -> lighting.edges().contains(edge.edge())).forEach(edge -> tracks.add(new Mark.Track(edge.curve(), new Stroke(bright, 1.8, false), true)));
        return tracks;
    }

    private boolean lit(PlacedEdge edge) {
        return lighting.edges().contains(edge.edge()) || lighting.laterEdges().contains(edge.edge());
    }

    private List<Mark> count(PlacedEdge edge) {
        String words = String.format(Locale.ROOT, "+%,d", lighting.counts().get(edge.edge()));
        Ink ink = lighting.ofPush() ? Ink.PUSH : Ink.VIEW;
        double width = count.width(words) + 16;
        Point middle = edge.at(0.5);
        return List.of(
                new Mark.Plate(middle.x() - width / 2, middle.y() - COUNT_HEIGHT / 2, width, COUNT_HEIGHT, COUNT_HEIGHT / 2,
                        colours.of(lighting.done() ? ink : Ink.CARD), new Stroke(colours.of(ink), 1, false)),
                new Mark.Words(words, middle.x() - width / 2 + 8, middle.y(), count.size(), count.bold(), colours.of(lighting.done() ? Ink.ON_COLOUR : ink)));
    }
}
