package pushdesk.ui.graph.canvas;

import javafx.scene.canvas.GraphicsContext;
import pushdesk.graph.PlacedEdge;
import pushdesk.graph.PlacedNode;
import pushdesk.graph.Visible;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Ink;
import pushdesk.graph.light.Lighting;
import pushdesk.model.lineage.Lineage.Node;
import pushdesk.ui.common.Formats;

/// Draws a frame: edges and the bodies of cards, and over them words, as much as can be read at the scale.
final class FramePainter {
    private final Ground ground;
    private final EdgePainter edges;
    private final BodyPainter bodies;
    private final CardPainter cards;
    private final GraphicsContext graphics;
    private final Camera camera;
    private FarNames names;
    private Marks namesOf;
    private Node namedNode;
    private double namesAt;

    FramePainter(GraphicsContext graphics, Palette palette, Camera camera) {
        this.graphics = graphics;
        this.camera = camera;
        ground = new Ground(palette, camera);
        edges = new EdgePainter(ground, camera);
        bodies = new BodyPainter(ground, camera);
        cards = new CardPainter(graphics, palette, camera);
    }

    /// On the FX thread.
    void paint(Shown shown, View view) {
        pixels(shown, view);
        ground.show(graphics);
        letters(shown, view);
    }

    /// All but the words, on pixels of its own.
    void pixels(Shown shown, View view) {
        Visible visible = shown.visible();
        ground.begin(view);
        edges.paint(visible, shown.marks(), view);
        view.nodes(visible, camera, index -> bodies.paint(visible.node(index), shown.mark(index)));
    }

    void letters(Shown shown, View view) {
        if (!CardPainter.far(camera.scale()) && shown.cards() != null) {
            words(shown, view);
        }
        if (camera.scale() >= CardPainter.WORDS_FROM) {
            counts(shown, view);
        } else {
            names(shown, view);
        }
    }

    private void words(Shown shown, View view) {
        Cards words = shown.cards();
        view.nodes(shown.visible(), camera, index -> {
            PlacedNode node = shown.visible().node(index);
            cards.paint(node, camera.scale() >= CardPainter.WORDS_FROM ? words.of(node.node()) : null, shown.mark(index), shown.opens(node.node()));
        });
    }

    /// Far away some names, chosen anew for another scale, picture or light; always that of the node under the pointer.
    private void names(Shown shown, View view) {
        Lighting lighting = shown.lighting();
        Ink bright = lighting.ofPush() ? Ink.PUSH : Ink.VIEW;
        for (FarNames.Name name : chosen(shown).all()) {
            double x = camera.screenX(0) + name.x();
            double y = camera.screenY(0) + name.y();
            if (x < view.width() && x + name.width() > 0 && y < view.height() && y + FarNames.HEIGHT > 0) {
                boolean lit = lighting.nodes().contains(name.node().node());
                cards.farName(name.node().node().name(), x, y, FarNames.HEIGHT, lit ? bright : Ink.TEXT, lighting.dims() && !lit, 0.8);
            }
        }
        if (shown.hovered() != null && shown.cards() != null) {
            shown.visible().node(shown.hovered()).ifPresent(node -> cards.farName(shown.cards().of(node.node()).title(), camera.screenX(node.x()), camera.screenY(node.y()) - FarNames.HEIGHT - 1,
                    FarNames.HEIGHT, Ink.TEXT, false, 1));
        }
    }

    private FarNames chosen(Shown shown) {
        if (names == null || namesAt != camera.scale() || namesOf != shown.marks() || namedNode != shown.selected()) {
            names = new FarNames(shown.visible(), shown.marks(), shown.visible().place(shown.selected()), camera.scale(), cards::nameWidth);
            namesAt = camera.scale();
            namesOf = shown.marks();
            namedNode = shown.selected();
        }
        return names;
    }

    private void counts(Shown shown, View view) {
        Lighting lighting = shown.lighting();
        if (!lighting.counts().isEmpty() && !shown.moving()) {
            view.edges(shown.visible(), camera, true, index -> {
                PlacedEdge edge = shown.visible().edge(index);
                Long rows = lighting.counts().get(edge.edge());
                if (rows != null) {
                    cards.count(edge.at(0.5), "+" + Formats.count(rows), lighting.ofPush() ? Ink.PUSH : Ink.VIEW, lighting.done());
                }
            });
        }
    }
}
