package pushdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text between quotes in the sources of the screens.
///
/// @param file from the folder of the screens: `frame/TopBar.java`
/// @param before what stands before it on its line
/// @param after what follows it, to the end of the file
record SourceLiteral(String file, int line, String text, String before, String after) {
    private static final Path SCREENS = Path.of("src/main/java/pushdesk/ui");
    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'", Pattern.DOTALL);

    /// All of the screens; comments hold none.
    static List<SourceLiteral> ofTheScreens() {
        try (Stream<Path> files = Files.walk(SCREENS)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().flatMap(file -> of(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceLiteral> of(Path file) {
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(SCREENS.relativize(file).toString().replace('\\', '/'), source);
    }

    static List<SourceLiteral> in(String file, String source) {
        var found = new ArrayList<SourceLiteral>();
        var token = TOKEN.matcher(source);
        while (token.find()) {
            String text = token.group(1) == null ? token.group(2) : token.group(1);
            if (text != null) {
                int line = (int) source.substring(0, token.start()).chars().filter(c -> c == '\n').count() + 1;
                String before = source.substring(source.lastIndexOf('\n', token.start()) + 1, token.start());
                found.add(new SourceLiteral(file, line, text, before, source.substring(token.end())));
            }
        }
        return found;
    }

    /// How many values follow it up to the bracket that closes the call it is the first argument of.
    int valuesAfter() {
        int depth = 0;
        int commas = 0;
        var inner = TOKEN.matcher(after);
        for (int i = 0; i < after.length(); i++) {
            if (inner.region(i, after.length()).lookingAt()) {
                i = inner.end() - 1;
                continue;
            }
            char c = after.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : 0;
            depth -= ")]}".indexOf(c) >= 0 ? 1 : 0;
            if (depth < 0) {
                return commas;
            }
            commas += c == ',' && depth == 0 ? 1 : 0;
        }
        return commas;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": \"" + text + "\"";
    }
}
