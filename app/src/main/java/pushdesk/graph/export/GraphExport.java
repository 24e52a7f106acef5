package pushdesk.graph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;

/// Writes a sheet to a file, SVG or PNG by the file's name.
public final class GraphExport {
    /// What can be held in memory on any machine that shows the graph: a quarter of a gigabyte while it is painted.
    private static final double MOST_PIXELS = 64e6;

    private GraphExport() {}

    /// Writes the file whole, or leaves what was there.
    ///
    /// @param scale pixels of a PNG for each of the picture; an SVG has its own size
    /// @throws PushdeskException when the name ends in neither `.svg` nor `.png`, the image would be too large, or the file can't be written
    public static void write(Sheet sheet, Path file, double scale, Progress progress) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".svg")) {
            write(file, svg(sheet).getBytes(StandardCharsets.UTF_8));
        } else if (name.endsWith(".png")) {
            write(file, png(sheet, scale, progress));
        } else {
            throw PushdeskException.invalid("'" + file + "' can't be written as a picture: its name has to end in .svg or .png.");
        }
    }

    /// The sheet as an SVG document.
    public static String svg(Sheet sheet) {
        return SvgWriter.svg(sheet);
    }

    /// The sheet as a PNG file.
    ///
    /// @throws PushdeskException when the image would be too large
    public static byte[] png(Sheet sheet, double scale, Progress progress) {
        if (!(scale > 0)) {
            throw PushdeskException.invalid("A PNG has no scale of " + scale + "; a number above 0 is expected.");
        }
        if (Math.ceil(sheet.width() * scale) * Math.ceil(sheet.height() * scale) > MOST_PIXELS) {
            double most = largestScale(sheet);
            throw PushdeskException.invalid(String.format(Locale.ROOT, "A PNG of %,.0f × %,.0f at scale %s is more than can be painted; the scale may be up to %s here. SVG has no such limit.",
                    sheet.width(), sheet.height(), scale, most));
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.setUseCache(false);
            ImageIO.write(PngPainter.image(sheet, scale, progress), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INTERNAL, "The picture could not be made into a PNG: " + e.getMessage(), e);
        }
    }

    /// The largest scale that a PNG of the sheet may have, rounded down to hundredths.
    public static double largestScale(Sheet sheet) {
        return Math.floor(Math.sqrt(MOST_PIXELS / (sheet.width() * sheet.height())) * 100) / 100;
    }

    private static void write(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, content);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw PushdeskException.unwritable("The picture", target, e);
        }
    }
}
