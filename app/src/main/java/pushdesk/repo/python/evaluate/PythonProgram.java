package pushdesk.repo.python.evaluate;

import java.util.Map;
import java.util.Optional;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.problem.Problem;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.limit.Budget;
import pushdesk.repo.python.limit.LimitReached;
import pushdesk.repo.python.syntax.ParsedFiles;

/// The evaluated files of one repository. One thread, and a stack of some 100 MB for programs that nest deeply.
public final class PythonProgram implements AutoCloseable {
    private final Interpreter python;
    private boolean stopped;

    /// @param parsed gives the trees of files that were parsed before, and takes those of this program
    /// @param deadline when evaluating must have ended, in [System#nanoTime()]
    /// @throws PushdeskException when the native parser can't be loaded
    public PythonProgram(Modules files, Library library, Reports reports, ParsedFiles parsed, Progress progress, long deadline) {
        python = new Interpreter(new Budget(progress, deadline), reports, library, files, parsed.begin());
    }

    /// The attributes of a file's module after it ran, by name; empty once the limits for all files are used up.
    public Optional<Map<Object, Object>> run(String file) {
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(python.imports.load(file).attributes());
        } catch (LimitReached e) {
            stopped = e.forAll;
            python.reports.add(Problem.error(new SourceLocation(file, 0),
                    (e.forAll ? "Reading stops in this file, since " : "This file is passed over, since ") + e.getMessage() + ".",
                    "Put files that define nothing for Feast into .feastignore."));
        } catch (StackOverflowError e) {
            python.reports.add(Problem.error(new SourceLocation(file, 0), "This file is passed over, since it nests too deeply.", "Simplify it."));
        }
        return stopped ? Optional.empty() : Optional.of(Map.of());
    }

    /// Whether the limits for all files are used up.
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void close() {
        python.imports.close();
    }
}
