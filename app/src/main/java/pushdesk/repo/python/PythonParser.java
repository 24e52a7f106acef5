package pushdesk.repo.python;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;

/// Turns Python text into a syntax tree. One thread at a time.
final class PythonParser implements AutoCloseable {
    /// How deep a tree may be; what lies deeper becomes a node of type [#TOO_DEEP].
    static final int MAX_DEPTH = 1_000;
    static final String TOO_DEEP = "too_deep";
    private static final long PARSING_NANOS = 3_000_000_000L;

    private final TSParser parser;
    private final String[] typeNames = new String[1 << 10];

    /// @throws PushdeskException when the native parser can't be loaded on this machine
    PythonParser() {
        try {
            parser = new TSParser();
            parser.setLanguage(new TreeSitterPython());
        } catch (LinkageError | RuntimeException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The Python parser can't be loaded on this machine ("
                    + System.getProperty("os.name") + ", " + System.getProperty("os.arch") + "): it has to have a native library for it, and the temporary folder '"
                    + System.getProperty("java.io.tmpdir") + "' has to be writable.", e);
        }
    }

    /// The tree of the whole text, whatever it holds; what is no Python is marked as broken.
    ///
    /// @throws LimitReached when parsing takes too long, as it can where the text is no Python, or when the tree is too large
    Syntax parse(SourceText source, Budget budget) {
        byte[] text = source.text();
        long deadline = System.nanoTime() + Math.min(PARSING_NANOS, budget.nanosLeft());
        try (TSTree tree = parser.parseWithOptions(new byte[1 << 13], null, (buffer, offset, point) -> {
            int length = Math.max(0, Math.min(buffer.length, text.length - offset));
            System.arraycopy(text, Math.min(offset, text.length), buffer, 0, length);
            return length;
        }, TSInputEncoding.TSInputEncodingUTF8, state -> System.nanoTime() > deadline)) {
            if (tree == null) {
                parser.reset();
                throw new LimitReached("making sense of this file takes too long", false);
            }
            try (TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
                return new Copy(source, cursor, budget).node(cursor.currentNode(), null, 0);
            }
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /// Copies the parser's tree node by node, so that evaluation never leaves Java.
    private final class Copy {
        private final SourceText source;
        private final TSTreeCursor cursor;
        private final Budget budget;

        Copy(SourceText source, TSTreeCursor cursor, Budget budget) {
            this.source = source;
            this.cursor = cursor;
            this.budget = budget;
        }

        Syntax node(TSNode node, String field, int depth) {
            budget.node();
            String type = typeName(node);
            boolean broken = node.hasError();
            List<Syntax> children = List.of();
            if (depth >= MAX_DEPTH && node.getChildCount() > 0) {
                type = TOO_DEEP;
                broken = true;
            } else if (cursor.gotoFirstChild()) {
                children = children(type, depth);
                cursor.gotoParent();
            }
            return new Syntax(source, type, field, node.getStartByte(), node.getEndByte(), node.getStartPoint().getRow() + 1, broken, children);
        }

        private List<Syntax> children(String parent, int depth) {
            var children = new ArrayList<Syntax>();
            boolean keepPunctuation = parent.equals("slice");
            do {
                TSNode child = cursor.currentNode();
                boolean named = child.isNamed();
                String field = cursor.currentFieldName();
                if ((named || field != null || keepPunctuation || child.isMissing()) && !(named && typeName(child).equals("comment"))) {
                    children.add(node(child, field, depth + 1));
                }
            } while (cursor.gotoNextSibling());
            return children;
        }

        private String typeName(TSNode node) {
            int symbol = node.getSymbol();
            if (symbol < 0 || symbol >= typeNames.length) {
                return node.getType();
            }
            if (typeNames[symbol] == null) {
                typeNames[symbol] = node.getType();
            }
            return typeNames[symbol];
        }
    }
}
