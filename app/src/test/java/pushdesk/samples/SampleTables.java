package pushdesk.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the pages of the sample repositories promise, read from their tables.
final class SampleTables {
    static final Path SAMPLES = Path.of("..", "sample-repos");

    /// A line of the table of pushes.
    ///
    /// @param after the file pushed just before, online and offline
    /// @param times `seconds`, `millis` or empty
    /// @param entries what each view and store gets, in words
    record PushLine(Path page, String file, Optional<String> after, String times, String source, String mode, long read, long rejected, List<String> entries) {
        @Override
        public String toString() {
            return page.getParent().getFileName() + ": " + file + after.map(other -> " after " + other).orElse("") + " to " + source + ", " + mode;
        }
    }

    /// A line of the table of bad cells; an empty column means that the whole record is bad.
    record BadCell(long line, String column, String value) {}

    private SampleTables() {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.map(folder -> folder.resolve("README.md")).filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<PushLine> pushes(Path page) throws IOException {
        return rows(page, "| file | source | mode |").map(cells -> push(page, cells)).toList();
    }

    static List<BadCell> badCells(Path page, String file) throws IOException {
        return rows(page, "| file | line | column | value |")
                .filter(cells -> plain(cells.get(0)).equals(file))
                .map(cells -> new BadCell(Long.parseLong(cells.get(1)), plain(cells.get(2)), plain(cells.get(3))))
                .toList();
    }

    private static PushLine push(Path page, List<String> cells) {
        List<String> quoted = quoted(cells.get(0));
        boolean after = cells.get(0).contains(" after ");
        boolean times = cells.get(0).contains(" with times in ");
        return new PushLine(
                page,
                quoted.get(0),
                after ? Optional.of(quoted.get(1)) : Optional.empty(),
                times ? quoted.getLast() : "",
                plain(cells.get(1)),
                plain(cells.get(2)),
                Long.parseLong(cells.get(3)),
                Long.parseLong(cells.get(4)),
                Arrays.stream(cells.get(5).split("; ")).map(String::strip).toList());
    }

    private static Stream<List<String>> rows(Path page, String heading) throws IOException {
        var rows = new ArrayList<List<String>>();
        boolean inside = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith(heading)) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("| ---")) {
                String[] cells = line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1);
                rows.add(Arrays.stream(cells).map(String::strip).toList());
            }
        }
        return rows.stream();
    }

    private static String plain(String cell) {
        return cell.startsWith("`") ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static List<String> quoted(String cell) {
        var parts = cell.split("`", -1);
        var words = new ArrayList<String>();
        for (int i = 1; i < parts.length; i += 2) {
            words.add(parts[i]);
        }
        return words;
    }
}
