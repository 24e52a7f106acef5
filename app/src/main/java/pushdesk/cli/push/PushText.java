package pushdesk.cli.push;

import static pushdesk.cli.common.TextTable.Column.number;
import static pushdesk.cli.common.TextTable.Column.text;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pushdesk.cli.common.TextTable;
import pushdesk.model.push.Propagation;
import pushdesk.rows.RowProblem;

/// What `push` prints for a person: the bad cells, then the propagation matrix.
public final class PushText {
    private static final int BAD_CELLS_SHOWN = 20;

    private final PrintStream out;

    private PushText(PrintStream out) {
        this.out = out;
    }

    static void print(PushReport report, PrintStream out) {
        var text = new PushText(out);
        text.badCells(report);
        matrix(report.propagations(), out);
        text.remarks(report);
        String rows = count(report.rowsRead()) + (report.rowsRead() == 1 ? " row" : " rows") + " read"
                + (report.rowsRejected() > 0 ? ", " + count(report.rowsRejected()) + " bad" : "");
        out.println(rows + "; " + (report.pushId().isPresent()
                ? "written to the local stores as push " + report.pushId().getAsLong() + "."
                : "nothing was written."));
        out.flush();
    }

    private void badCells(PushReport report) {
        if (report.rejects().isEmpty()) {
            return;
        }
        var table = new TextTable(number("line"), text("column"), text("value"), text("reason"));
        report.rejects().stream().limit(BAD_CELLS_SHOWN).forEach(problem -> add(table, problem));
        table.print(out, 0);
        if (report.rejects().size() > BAD_CELLS_SHOWN) {
            out.println("… and " + count(report.rejects().size() - BAD_CELLS_SHOWN) + " more bad cells; --json lists them all.");
        }
        out.println();
    }

    private static void add(TextTable table, RowProblem problem) {
        table.add(Long.toString(problem.line()), problem.column(), problem.value(), problem.reason());
    }

    /// The matrix of a push.
    public static void matrix(List<Propagation> lines, PrintStream out) {
        var table = new TextTable(text("view or source"), text("store"), number("new"), number("updated"), number("same"),
                number("older (skipped)"), number("superseded"), number("appended"), number("bad"));
        for (Propagation line : lines) {
            String store = line.store().name().toLowerCase(Locale.ROOT);
            if (line.refused().isPresent()) {
                table.add(line.target(), store, "refused", "", "", "", "", "", "");
            } else {
                switch (line.store()) {
                    case ONLINE -> table.add(line.target(), store, count(line.inserted()), count(line.updated()), count(line.unchanged()),
                            count(line.late()), count(line.superseded()), "", count(line.rejected()));
                    case OFFLINE -> table.add(line.target(), store, "", "", "", "", "", count(line.appended()), count(line.rejected()));
                }
            }
        }
        table.print(out, 0);
        out.println();
    }

    /// What refuses the whole push is a message, and told where messages go; a line that is left out of a push says so here.
    private void remarks(PushReport report) {
        for (Propagation line : report.propagations()) {
            line.refused().filter(reason -> report.refusals().stream().noneMatch(refusal -> refusal.endsWith(reason)))
                    .ifPresent(reason -> out.println(line.target() + ": " + reason));
        }
        Map<String, Set<String>> notes = new LinkedHashMap<>(); // most are true of every line
        for (Propagation line : report.propagations()) {
            line.notes().forEach(note -> notes.computeIfAbsent(note, any -> new LinkedHashSet<>()).add(line.target()));
        }
        notes.forEach((note, targets) -> out.println(String.join(", ", targets) + ": " + note));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
