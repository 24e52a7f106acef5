package pushdesk.graph.export;

import java.util.List;
import pushdesk.graph.Point;
import pushdesk.graph.export.Mark.Stroke;

/// Writes a sheet as SVG 1.1: text stays text, curves stay curves, and each card has its words as a title for pointers and screen readers.
final class SvgWriter {
    private static final String FAMILY = "'Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif";

    private final StringBuilder svg = new StringBuilder();

    private SvgWriter() {}

    static String svg(Sheet sheet) {
        var writer = new SvgWriter();
        writer.write(sheet);
        return writer.svg.toString();
    }

    private void write(Sheet sheet) {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        attribute("width", Numbers.of(sheet.width()));
        attribute("height", Numbers.of(sheet.height()));
        attribute("viewBox", String.join(" ", Numbers.of(sheet.left()), Numbers.of(sheet.top()), Numbers.of(sheet.width()), Numbers.of(sheet.height())));
        attribute("font-family", FAMILY);
        svg.append(">\n<title>").append(escaped(sheet.title())).append("</title>\n");
        mark(new Mark.Plate(sheet.left(), sheet.top(), sheet.width(), sheet.height(), 0, sheet.background(), Stroke.NONE));
        sheet.pieces().stream().filter(piece -> !piece.marks().isEmpty()).forEach(this::piece);
        svg.append("</svg>\n");
    }

    private void piece(Piece piece) {
        svg.append("<g>\n");
        if (!piece.spoken().isEmpty()) {
            svg.append("<title>").append(escaped(piece.spoken())).append("</title>\n");
        }
        piece.marks().forEach(this::mark);
        svg.append("</g>\n");
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Plate plate -> {
                svg.append("<rect");
                number("x", plate.x());
                number("y", plate.y());
                number("width", plate.width());
                number("height", plate.height());
                if (plate.round() > 0) {
                    number("rx", plate.round());
                }
                fill(plate.fill());
                stroke(plate.stroke());
                svg.append("/>\n");
            }
            case Mark.Track track -> {
                svg.append("<path");
                attribute("d", curve(track.curve()));
                attribute("fill", "none");
                stroke(track.stroke());
                svg.append("/>\n");
                if (track.arrow()) {
                    svg.append("<path");
                    attribute("d", polygon(Arrow.head(track.curve())));
                    fill(track.stroke().colour());
                    svg.append("/>\n");
                }
            }
            case Mark.Shape shape -> {
                svg.append("<path");
                attribute("d", shape.path());
                attribute("transform", "translate(" + Numbers.of(shape.x()) + " " + Numbers.of(shape.y()) + ")" + (shape.scale() == 1 ? "" : " scale(" + shape.scale() + ")"));
                fill(shape.fill());
                svg.append("/>\n");
            }
            case Mark.Words words -> {
                svg.append("<text");
                number("x", words.x());
                number("y", words.baseline());
                number("font-size", words.size());
                if (words.bold()) {
                    attribute("font-weight", "bold");
                }
                fill(words.fill());
                svg.append('>').append(escaped(words.text())).append("</text>\n");
            }
        }
    }

    private static String curve(List<Point> points) {
        var path = new StringBuilder("M").append(place(points.getFirst()));
        for (int i = 1; i < points.size(); i++) {
            path.append(i % 3 == 1 ? "C" : " ").append(place(points.get(i)));
        }
        return path.toString();
    }

    private static String polygon(List<Point> points) {
        return "M" + place(points.getFirst()) + "L" + place(points.get(1)) + "L" + place(points.get(2)) + "Z";
    }

    private static String place(Point point) {
        return Numbers.of(point.x()) + " " + Numbers.of(point.y());
    }

    private void fill(int colour) {
        attribute("fill", "#%06x".formatted(colour & 0xffffff));
        opacity("fill-opacity", colour);
    }

    private void stroke(Stroke stroke) {
        if (stroke.width() > 0) {
            attribute("stroke", "#%06x".formatted(stroke.colour() & 0xffffff));
            opacity("stroke-opacity", stroke.colour());
            number("stroke-width", stroke.width());
            if (stroke.dashed()) {
                attribute("stroke-dasharray", Numbers.of(Stroke.DASH) + " " + Numbers.of(Stroke.GAP));
            }
        }
    }

    private void opacity(String name, int colour) {
        int alpha = colour >>> 24;
        if (alpha != 255) {
            attribute(name, Numbers.of(alpha / 255.0));
        }
    }

    private void number(String name, double value) {
        attribute(name, Numbers.of(value));
    }

    private void attribute(String name, String value) {
        svg.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /// What XML can't hold at all becomes the sign for an unknown character.
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(inXml(point) ? point : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean inXml(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xd7ff || point >= 0xe000 && point <= 0xfffd || point >= 0x10000;
    }
}
