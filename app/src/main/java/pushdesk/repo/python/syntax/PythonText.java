package pushdesk.repo.python.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/// The text of a Python file as parts that a reader tells apart.
public final class PythonText {
    private static final int LONGEST = 500_000;
    private static final Set<String> NUMBERS = Set.of("integer", "float");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "none");

    /// What a part of the text is. `NAME` is that of a named argument.
    public enum Role { PLAIN, KEYWORD, STRING, NUMBER, COMMENT, NAME }

    /// Some characters of one line.
    public record Part(String text, Role role) {}

    private final byte[][] lines;
    private final int[] done;
    private final List<List<Part>> parts = new ArrayList<>();

    private PythonText(List<String> lines) {
        this.lines = lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
        done = new int[this.lines.length];
        lines.forEach(line -> parts.add(new ArrayList<>()));
    }

    /// The parts of each line, which together are the line. Text that is no Python, or very long, is plain as far as it can't be told apart.
    public static List<List<Part>> parts(List<String> lines) {
        var text = new PythonText(lines);
        String whole = String.join("\n", lines);
        if (whole.length() <= LONGEST) {
            text.read(whole);
        }
        for (int line = 0; line < text.lines.length; line++) {
            text.add(line, text.lines[line].length, Role.PLAIN);
        }
        return text.parts.stream().map(List::copyOf).toList();
    }

    private void read(String whole) {
        try (var parser = new TSParser()) {
            parser.setLanguage(new TreeSitterPython());
            try (TSTree tree = parser.parseString(null, whole); var cursor = new TSTreeCursor(tree.getRootNode())) {
                do {
                    Role role = role(cursor);
                    if (role != Role.PLAIN) {
                        add(cursor.currentNode(), role);
                    }
                    if (role == Role.PLAIN && cursor.gotoFirstChild()) {
                        continue;
                    }
                    while (!cursor.gotoNextSibling()) {
                        if (!cursor.gotoParent()) {
                            return;
                        }
                    }
                } while (true);
            }
        }
    }

    private static Role role(TSTreeCursor cursor) {
        TSNode node = cursor.currentNode();
        String type = node.getType();
        if (type.equals("comment")) {
            return Role.COMMENT;
        }
        if (type.equals("string")) {
            return Role.STRING;
        }
        if (NUMBERS.contains(type)) {
            return Role.NUMBER;
        }
        boolean word = !node.isNamed() && node.getChildCount() == 0 && type.chars().allMatch(Character::isLetter);
        if (word || CONSTANTS.contains(type)) {
            return Role.KEYWORD;
        }
        boolean argument = type.equals("identifier") && "name".equals(cursor.currentFieldName()) && node.getParent().getType().equals("keyword_argument");
        return argument ? Role.NAME : Role.PLAIN;
    }

    private void add(TSNode node, Role role) {
        int firstLine = node.getStartPoint().getRow();
        int lastLine = node.getEndPoint().getRow();
        for (int line = firstLine; line <= lastLine && line < lines.length; line++) {
            if (line == firstLine) {
                add(line, node.getStartPoint().getColumn(), Role.PLAIN);
            }
            add(line, line == lastLine ? node.getEndPoint().getColumn() : lines[line].length, role);
        }
    }

    /// What is left of the line up to a column, in bytes.
    private void add(int line, int end, Role role) {
        int to = Math.min(end, lines[line].length);
        if (to > done[line]) {
            parts.get(line).add(new Part(new String(Arrays.copyOfRange(lines[line], done[line], to), StandardCharsets.UTF_8), role));
            done[line] = to;
        }
    }
}
