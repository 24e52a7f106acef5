package pushdesk.repo.python.syntax;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.limit.LimitReached;

/// Turns Python text into a syntax tree. One thread at a time.
public final class PythonParser implements AutoCloseable {
    /// How deep a tree may be; what lies deeper becomes a node of type [#TOO_DEEP].
    public static final int MAX_DEPTH = 1_000;
    public static final String TOO_DEEP = "too_deep";

    private final TSParser parser;
    private final TSLanguage language;
    private final Kind[] kinds = new Kind[1 << 10];
    private final String[] fields = new String[1 << 8];

    /// @throws PushdeskException when the native parser can't be loaded on this machine
    public PythonParser() {
        try {
            parser = new TSParser();
            language = new TreeSitterPython();
            parser.setLanguage(language);
        } catch (LinkageError | RuntimeException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The Python parser can't be loaded on this machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + "): it has to have a native library for it, and the temporary folder '"
                    + System.getProperty("java.io.tmpdir") + "' has to be writable.", e);
        }
    }

    /// The tree of the whole text, whatever it holds; what is no Python is marked as broken.
    ///
    /// @throws LimitReached when parsing takes too long, as it can where the text is no Python, or when the tree is too large
    public Syntax parse(SourceText source, Budget budget) {
        byte[] text = source.text();
        long began = budget.parsing();
        try (TSTree tree = parser.parseWithOptions(new byte[1 << 16], null, (buffer, offset, point) -> {
            int length = Math.max(0, Math.min(buffer.length, text.length - offset));
            System.arraycopy(text, Math.min(offset, text.length), buffer, 0, length);
            return length;
        }, TSInputEncoding.TSInputEncodingUTF8, state -> budget.parsingTooLong(began))) {
            if (tree == null) {
                parser.reset();
                throw new LimitReached("making sense of this file takes too long", budget.timeIsUp());
            }
            try (TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
                TSNode root = cursor.currentNode();
                return new Copy(source, cursor, budget, root.hasError()).node(root, kind(root), null, 0);
            }
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /// Copies the parser's tree node by node, so that evaluation never leaves Java. Each question to the parser is costly: none is asked twice.
    private final class Copy {
        private final SourceText source;
        private final TSTreeCursor cursor;
        private final Budget budget;
        private final boolean anyErrors;
        private int line = 1;
        private int lineAt;

        Copy(SourceText source, TSTreeCursor cursor, Budget budget, boolean anyErrors) {
            this.source = source;
            this.cursor = cursor;
            this.budget = budget;
            this.anyErrors = anyErrors;
        }

        Syntax node(TSNode node, Kind kind, String field, int depth) {
            budget.node();
            int start = node.getStartByte();
            int at = line(start);
            boolean broken = anyErrors && node.hasError();
            String type = kind.name;
            List<Syntax> children = List.of();
            if (cursor.gotoFirstChild()) {
                if (depth >= MAX_DEPTH) {
                    type = TOO_DEEP;
                    broken = true;
                } else {
                    children = children(type.equals("slice"), depth);
                }
                cursor.gotoParent();
            }
            return new Syntax(source, type, field, start, node.getEndByte(), at, broken, children);
        }

        private List<Syntax> children(boolean keepPunctuation, int depth) {
            var children = new ArrayList<Syntax>();
            do {
                TSNode child = cursor.currentNode();
                Kind kind = kind(child);
                int fieldId = cursor.currentFieldId();
                boolean kept = kind.named || fieldId != 0 || keepPunctuation || anyErrors && child.isMissing();
                if (kept && !kind.comment) {
                    children.add(node(child, kind, field(fieldId), depth + 1));
                }
            } while (cursor.gotoNextSibling());
            return children;
        }

        /// The line of a place; places come in order but for a node and its first child.
        private int line(int at) {
            byte[] text = source.text();
            while (lineAt < at) {
                line += text[lineAt++] == '\n' ? 1 : 0;
            }
            while (lineAt > at) {
                line -= text[--lineAt] == '\n' ? 1 : 0;
            }
            return line;
        }
    }

    /// What is the same for all nodes of one symbol.
    private record Kind(String name, boolean named, boolean comment) {}

    private Kind kind(TSNode node) {
        int symbol = node.getSymbol();
        Kind known = symbol >= 0 && symbol < kinds.length ? kinds[symbol] : null;
        if (known == null) {
            String name = node.getType();
            known = new Kind(name, node.isNamed(), name.equals("comment"));
            if (symbol >= 0 && symbol < kinds.length) {
                kinds[symbol] = known;
            }
        }
        return known;
    }

    private String field(int id) {
        if (id == 0) {
            return null;
        }
        if (id >= fields.length) {
            return language.fieldNameForId(id);
        }
        if (fields[id] == null) {
            fields[id] = language.fieldNameForId(id);
        }
        return fields[id];
    }
}
