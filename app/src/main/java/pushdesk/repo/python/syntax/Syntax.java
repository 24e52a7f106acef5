package pushdesk.repo.python.syntax;

import java.util.ArrayList;
import java.util.List;
import pushdesk.model.problem.SourceLocation;

/// A node of a syntax tree, copied out of the parser. Comments and most punctuation are left out.
public final class Syntax {
    private static final Syntax[] NONE = {};

    public final String type;
    /// The part this node plays in its parent, or null.
    public final String field;
    final int line;
    /// Whether the parser could not make sense of it or of something within.
    public final boolean broken;
    public final Syntax[] children;
    /// What the evaluator found out about this node and wants to find again.
    public Object remembered;
    private final SourceText source;
    private final int start;
    private final int end;

    Syntax(SourceText source, String type, String field, int start, int end, int line, boolean broken, List<Syntax> children) {
        this.source = source;
        this.type = type;
        this.field = field;
        this.start = start;
        this.end = end;
        this.line = line;
        this.broken = broken;
        this.children = children.isEmpty() ? NONE : children.toArray(Syntax[]::new);
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    /// The first child that plays this part, or null.
    public Syntax child(String wanted) {
        for (Syntax child : children) {
            if (wanted.equals(child.field)) {
                return child;
            }
        }
        return null;
    }

    /// All children that play this part.
    public List<Syntax> children(String wanted) {
        var found = new ArrayList<Syntax>();
        for (Syntax child : children) {
            if (wanted.equals(child.field)) {
                found.add(child);
            }
        }
        return found;
    }

    /// The first child of a type, or null.
    public Syntax childOfType(String wanted) {
        for (Syntax child : children) {
            if (child.type.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    public int childrenOfType(String wanted) {
        int count = 0;
        for (Syntax child : children) {
            count += child.type.equals(wanted) ? 1 : 0;
        }
        return count;
    }

    public SourceLocation place() {
        return new SourceLocation(source.file(), line);
    }

    /// The text it was made from; the same string each time for short ones.
    public String text() {
        if (remembered instanceof String text) {
            return text;
        }
        String text = source.slice(start, end);
        if (children.length == 0) {
            remembered = text;
        }
        return text;
    }

    /// The text, cut off at a length; the same string each time.
    public String longText(int longest) {
        if (remembered instanceof String text) {
            return text;
        }
        String text = source.slice(start, Math.min(end, start + longest));
        remembered = text;
        return text;
    }

    /// Its text with the lines before it that belong to it cut off, for messages: one line, at most 60 characters.
    public String brief() {
        String text = source.slice(start, Math.min(end, start + 200)).strip();
        int newline = text.indexOf('\n');
        String line = newline < 0 ? text : text.substring(0, newline).strip() + " …";
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String slice(int from, int to) {
        return source.slice(from, to);
    }
}
