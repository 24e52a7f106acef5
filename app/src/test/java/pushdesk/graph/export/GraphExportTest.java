package pushdesk.graph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import pushdesk.graph.GraphPicture;
import pushdesk.graph.Repos;
import pushdesk.graph.card.Cards;
import pushdesk.graph.card.Ink;
import pushdesk.graph.layout.GraphLayout;
import pushdesk.graph.layout.LayoutOptions;
import pushdesk.graph.light.Lighting;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.lineage.Lineage;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.StoreKind;

class GraphExportTest {
    @TempDir
    private Path folder;

    private static Sheet sheet(FeatureRepo repo, Lighting lighting) {
        GraphPicture picture = picture(repo);
        return SheetBuilder.sheet(repo.project(), picture, cards(repo), lighting, Colours.LIGHT, Region.whole(picture));
    }

    private static GraphPicture picture(FeatureRepo repo) {
        return GraphLayout.of(Lineage.of(repo), LayoutOptions.uniform(232, 46), Progress.NONE);
    }

    private static Cards cards(FeatureRepo repo) {
        return new Cards(repo, Set.of(), Optional.empty(), Instant.EPOCH);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    @Test
    void anSvgHoldsEveryNameAsTextAndEveryCardsDescriptionAsItsTitle() throws Exception {
        Document svg = parsed(GraphExport.svg(sheet(Repos.drivers(), Lighting.NOTHING)));
        Set<String> names = Lineage.of(Repos.drivers()).nodes().stream().map(node -> node.name()).filter(name -> !name.isEmpty() && name.length() < 30).collect(Collectors.toSet());
        assertTrue(texts(svg, "text").containsAll(names), () -> texts(svg, "text").toString());
        Stream<String> spoken = Lineage.of(Repos.drivers()).nodes().stream().map(node -> cards(Repos.drivers()).of(node).description());
        assertEquals(Stream.concat(Stream.of("driver_repo"), spoken).toList(), texts(svg, "title"));
    }

    @Test
    void anSvgHasACurveForEveryEdgeThatIsNotQuiet() throws Exception {
        NodeList paths = parsed(GraphExport.svg(sheet(Repos.drivers(), Lighting.NOTHING))).getElementsByTagName("path");
        long curves = IntStream.range(0, paths.getLength()).filter(i -> paths.item(i).getAttributes().getNamedItem("fill").getTextContent().equals("none")).count();
        assertEquals(picture(Repos.drivers()).edges().stream().filter(edge -> !edge.quiet()).count(), curves);
    }

    @Test
    void namesThatXmlCannotHoldDoNotBreakTheSvg() throws Exception {
        FeatureRepo odd = Repos.repo("a<b> & \u0001", List.of(Repos.push("</text>\u0000&amp;", null)), List.of(), List.of(), List.of());
        Document svg = parsed(GraphExport.svg(sheet(odd, Lighting.NOTHING)));
        assertEquals("a<b> & \ufffd", texts(svg, "title").getFirst());
        assertEquals("</text>\ufffd&amp;", texts(svg, "text").getFirst());
    }

    @Test
    void whatAPushWroteIsInThePictureWithItsCount() throws Exception {
        var lighting = Lighting.pushed(Repos.drivers(), "driver_stats_push", PushMode.ONLINE,
                List.of(new Propagation("driver_ratings", StoreKind.ONLINE, 14, 981, 0, 0, 0, 0, 0, Optional.empty(), List.of())));
        String svg = GraphExport.svg(sheet(Repos.drivers(), lighting));
        assertTrue(texts(parsed(svg), "text").contains("+995"));
        assertTrue(svg.contains("stroke=\"#bc4c00\" stroke-width=\"1.8\""), svg);
    }

    @Test
    void aRegionHoldsOnlyWhatMeetsIt() throws Exception {
        GraphPicture picture = picture(Repos.drivers());
        var first = picture.nodes().getFirst();
        var region = new Region(first.x() + 1, first.y() + 1, first.x() + 20, first.y() + 20);
        Sheet sheet = SheetBuilder.sheet("part", picture, cards(Repos.drivers()), Lighting.NOTHING, Colours.DARK, region);
        Document svg = parsed(GraphExport.svg(sheet));
        assertEquals(List.of("part", cards(Repos.drivers()).of(first.node()).description()), texts(svg, "title"));
        assertEquals("19", svg.getDocumentElement().getAttribute("width"));
    }

    @Test
    void aPngIsAsLargeAsItsScaleSaysAndHoldsTheColoursOfTheTheme() throws Exception {
        GraphPicture picture = picture(Repos.drivers());
        Sheet sheet = SheetBuilder.sheet("dark", picture, cards(Repos.drivers()), Lighting.NOTHING, Colours.DARK, Region.whole(picture));
        Path file = folder.resolve("graph.PNG");
        GraphExport.write(sheet, file, 2, Progress.NONE);
        var image = ImageIO.read(file.toFile());
        assertEquals(List.of((int) Math.ceil(sheet.width() * 2), (int) Math.ceil(sheet.height() * 2)), List.of(image.getWidth(), image.getHeight()));
        assertEquals(0xff090c10, image.getRGB(0, 0));
        var push = picture.node(new Lineage.Node(Lineage.NodeKind.PUSH_SOURCE, "driver_stats_push")).orElseThrow();
        assertEquals(0xfff0883e, image.getRGB((int) ((push.x() + 2 + 24) * 2), (int) ((push.centreY() + 24) * 2)));
    }

    @Test
    void anImageTooLargeToPaintIsRefusedWithTheScaleThatWouldDo() {
        var sheet = new Sheet("large", 0, 0, 20_000, 10_000, -1, List.of());
        var refused = assertThrows(PushdeskException.class, () -> GraphExport.png(sheet, 1, Progress.NONE));
        assertEquals("A PNG of 20,000 × 10,000 at scale 1.0 is more than can be painted; the scale may be up to 0.56 here. SVG has no such limit.", refused.getMessage());
        assertEquals(0.56, GraphExport.largestScale(sheet));
        assertThrows(PushdeskException.class, () -> GraphExport.png(sheet, Double.NaN, Progress.NONE));
    }

    @Test
    void anotherEndingIsRefusedAndAFailedWriteLeavesNothingBehind() throws IOException {
        Sheet sheet = sheet(Repos.drivers(), Lighting.NOTHING);
        var refused = assertThrows(PushdeskException.class, () -> GraphExport.write(sheet, Path.of("graph.gif"), 1, Progress.NONE));
        assertEquals("'graph.gif' can't be written as a picture: its name has to end in .svg or .png.", refused.getMessage());
        assertThrows(PushdeskException.class, () -> GraphExport.write(sheet, folder.resolve("none").resolve("graph.svg"), 1, Progress.NONE));
        GraphExport.write(sheet, folder.resolve("graph.svg"), 1, Progress.NONE);
        try (var files = Files.list(folder)) {
            assertEquals(List.of("graph.svg"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void theColoursAreThoseOfTheWindow() throws IOException {
        assertEquals(ofStyleSheet("light.css"), Colours.LIGHT);
        assertEquals(ofStyleSheet("dark.css"), Colours.DARK);
        assertFalse(Colours.LIGHT.equals(Colours.DARK));
    }

    private static Colours ofStyleSheet(String theme) throws IOException {
        Map<String, String> named = declarations("/pushdesk/ui/common/look/" + theme);
        Map<String, String> graph = declarations("/pushdesk/ui/graph/graph.css");
        return new Colours(Stream.of(Ink.values()).collect(Collectors.toMap(ink -> ink, ink -> argb(named.get(graph.get("-graph-" + ink.name().toLowerCase().replace('_', '-')))))));
    }

    private static Map<String, String> declarations(String resource) throws IOException {
        try (var css = GraphExportTest.class.getResourceAsStream(resource)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.strip().startsWith("-pd-") || line.strip().startsWith("-graph-"))
                    .map(line -> line.strip().replace(";", "").split(":"))
                    .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> a));
        }
    }

    private static int argb(String css) {
        if (css.startsWith("#")) {
            return 0xff000000 | Integer.parseInt(css.substring(1), 16);
        }
        String[] parts = css.replace("rgba(", "").replace(")", "").split(",");
        return (int) Math.round(Double.parseDouble(parts[3].strip()) * 255) << 24
                | Integer.parseInt(parts[0].strip()) << 16 | Integer.parseInt(parts[1].strip()) << 8 | Integer.parseInt(parts[2].strip());
    }
}
