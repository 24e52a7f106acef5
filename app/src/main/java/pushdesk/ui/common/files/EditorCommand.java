package pushdesk.ui.common.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.ui.common.Words;

/// The command that opens a file at a line in the user's editor: `code -g {file}:{line}`, `idea --line {line} {file}`.
///
/// Words are separated by blanks; a word in double quotes may hold blanks. Where `{file}` is left out the file comes last. No shell is asked.
///
/// @param template empty for the editor that the system uses for text
public record EditorCommand(String template) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    /// What such a command looks like.
    public static final String EXAMPLE = "code -g {file}:{line}";

    private static final String FILE = "{file}";
    private static final String LINE = "{line}";

    /// The program and its arguments.
    ///
    /// @param line from 1; what is less counts as the first
    List<String> words(Path file, int line, String system) {
        if (template.isBlank()) {
            return ofSystem(file, system);
        }
        var words = new ArrayList<String>();
        var word = WORD.matcher(template.strip());
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(text.replace(LINE, Integer.toString(Math.max(1, line))).replace(FILE, file.toString()));
        }
        if (!template.contains(FILE)) {
            words.add(file.toString());
        }
        return words;
    }

    /// On Windows the program that belongs to a Python file is Python, which would run it.
    private static List<String> ofSystem(Path file, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("notepad", file.toString());
        }
        return name.startsWith("mac") ? List.of("open", "-t", file.toString()) : List.of("xdg-open", file.toString());
    }

    /// Starts the editor and does not wait for it.
    ///
    /// @throws PushdeskException when there is no such program
    public void open(Path file, int line) {
        List<String> words = words(file, line, System.getProperty("os.name"));
        try {
            new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, Words.text("editor.fault", words.getFirst(), file, EXAMPLE), e);
        }
    }
}
