package pushdesk.repo.python.syntax;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import pushdesk.repo.python.limit.Budget;

/// The syntax trees of files as they were read last: a file that says the same when it is read again is not parsed again, which takes most of
/// the time of reading.
///
/// They are kept as long as there is memory for them, and given to one reading at a time; another one beside it parses everything.
public final class ParsedFiles {
    private SoftReference<Map<String, Parsed>> last = new SoftReference<>(Map.of());

    /// @param nodes how many the tree has
    private record Parsed(byte[] text, Syntax tree, int nodes) {}

    public synchronized Reading begin() {
        Map<String, Parsed> known = last.get();
        last = new SoftReference<>(Map.of());
        return new Reading(known == null ? Map.of() : known);
    }

    private synchronized void keep(Map<String, Parsed> read) {
        last = new SoftReference<>(read);
    }

    /// One reading of a repository, which leaves the trees of its files to the next.
    public final class Reading {
        private final Map<String, Parsed> known;
        private final Map<String, Parsed> read = new HashMap<>();

        private Reading(Map<String, Parsed> known) {
            this.known = known;
        }

        /// The file's tree, which counts as if it were parsed now.
        ///
        /// @throws LimitReached when the budget has no room for it, or as the parser does
        public Syntax tree(SourceText source, Budget budget, Supplier<Syntax> parser) {
            Parsed parsed = known.get(source.file());
            if (parsed != null && Arrays.equals(parsed.text(), source.text())) {
                budget.nodes(parsed.nodes());
            } else {
                int before = budget.nodes();
                parsed = new Parsed(source.text(), parser.get(), budget.nodes() - before);
            }
            read.put(source.file(), parsed);
            return parsed.tree();
        }

        public void end() {
            keep(read);
        }
    }
}
