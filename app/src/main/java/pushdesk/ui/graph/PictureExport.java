package pushdesk.ui.graph;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import pushdesk.graph.export.GraphExport;
import pushdesk.graph.export.Sheet;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.FileDialogs;

/// Saves and copies pictures of the graph, in the background.
public final class PictureExport {
    private static final double COPIED_AT = 2;

    private final TaskRunner tasks;
    private final Notices notices;
    private final FileDialogs files;
    private final Consumer<byte[]> clipboard;

    /// @param clipboard takes an image as a PNG file
    public PictureExport(TaskRunner tasks, Notices notices, FileDialogs files, Consumer<byte[]> clipboard) {
        this.tasks = tasks;
        this.notices = notices;
        this.files = files;
        this.clipboard = clipboard;
    }

    /// Asks where to, and writes the sheet there; what came of it is told.
    ///
    /// @param ending `svg` or `png`
    /// @param scale pixels of a PNG for each of the picture
    void save(Supplier<Sheet> sheet, String name, String ending, double scale) {
        save(sheet, name, ending, drawn -> scale);
    }

    /// The same for a PNG, smaller where it would be too large.
    void saveFitting(Supplier<Sheet> sheet, String name, double scale) {
        save(sheet, name, "png", drawn -> fitting(scale, drawn));
    }

    private void save(Supplier<Sheet> sheet, String name, String ending, ToDoubleFunction<Sheet> scale) {
        files.savePicture(Words.text("graph.export.title"), name + "." + ending).map(file -> named(file, ending)).ifPresent(file -> {
            Sheet drawn = sheet.get();
            tasks.run(Words.text("graph.export.running"), progress -> {
                GraphExport.write(drawn, file, scale.applyAsDouble(drawn), progress);
                return file;
            }, written -> notices.show(Notice.info(Words.text("graph.export.done", written))), notices::show);
        });
    }

    /// The scale, or the largest there is where an image of that one would be too large.
    static double fitting(double scale, Sheet sheet) {
        return Math.min(scale, GraphExport.largestScale(sheet));
    }

    /// Copies the sheet as an image; smaller where it would be too large.
    void copy(Sheet sheet) {
        tasks.run(Words.text("graph.export.copying"), progress -> GraphExport.png(sheet, fitting(COPIED_AT, sheet), progress), image -> {
            clipboard.accept(image);
            notices.show(Notice.info(Words.text("graph.export.copied")));
        }, notices::show);
    }

    /// Some systems' dialogs leave the ending out.
    private static Path named(Path file, String ending) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + ending) ? file : file.resolveSibling(file.getFileName() + "." + ending);
    }
}
