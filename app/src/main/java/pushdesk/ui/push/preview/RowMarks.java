package pushdesk.ui.push.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushdesk.model.Progress;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.RowFate;
import pushdesk.ui.common.Words;

/// The fate of every row of a batch under a plan. Safe for use by several threads.
final class RowMarks {
    private static final int CHECK_EVERY = 8_192;

    private final RowBatch batch;
    private final PushPlan plan;
    private final List<String> views;
    private final List<RowProblem> problems;
    private final boolean offline;
    private final boolean sent;

    /// @param plan null while there is none: then only bad rows are known
    /// @param sent whether the rows go to a deployed server: then no more is known of the good ones
    RowMarks(RowBatch batch, PushPlan plan, boolean sent) {
        this.batch = batch;
        this.sent = sent;
        this.plan = plan;
        this.problems = plan == null || plan.problems().size() == batch.problems().size()
                ? batch.problems()
                : plan.problems().stream().sorted(Comparator.comparingLong(RowProblem::row)).toList();
        this.views = plan == null || sent ? List.of() : plan.propagations().stream()
                .filter(line -> line.store() == StoreKind.ONLINE && line.refused().isEmpty())
                .map(Propagation::target)
                .toList();
        this.offline = plan != null && plan.propagations().stream().anyMatch(line -> line.store() == StoreKind.OFFLINE && line.refused().isEmpty());
    }

    RowMark of(long row) {
        List<RowProblem> bad = problems(row);
        if (!bad.isEmpty()) {
            return new RowMark(RowMark.Kind.BAD, bad.stream().map(RowMarks::reason).collect(Collectors.joining("; ")));
        }
        if (sent) {
            return new RowMark(RowMark.Kind.PLAIN, Words.text("push.fate.sent"));
        }
        var fates = fates(row);
        if (fates.isEmpty()) {
            return offline && plan != null && !plan.refused() ? new RowMark(RowMark.Kind.PLAIN, Words.text("push.fate.appended")) : RowMark.UNKNOWN;
        }
        RowFate last = List.copyOf(fates.keySet()).getLast();
        int views = fates.values().stream().mapToInt(List::size).sum();
        return new RowMark(kind(fates, views), fates.entrySet().stream()
                .map(fate -> words(row, fate.getKey(), fate.getValue(), views, fate.getKey() == last))
                .collect(Collectors.joining(", ")));
    }

    /// The bad cells of a row.
    List<RowProblem> problems(long row) {
        List<RowProblem> all = problems;
        int at = Collections.binarySearch(all, null, (problem, nothing) -> Long.compare(problem.row(), row));
        if (at < 0) {
            return List.of();
        }
        int from = at;
        while (from > 0 && all.get(from - 1).row() == row) {
            from--;
        }
        int to = at + 1;
        while (to < all.size() && all.get(to).row() == row) {
            to++;
        }
        return all.subList(from, to);
    }

    /// The rows that pass a filter, ascending. Long work over every row of the batch.
    int[] matching(RowFilter filter, Progress progress) {
        if (filter == RowFilter.BAD) {
            return badRows();
        }
        progress.phase(Words.text("push.filter.work"));
        Stream.Builder<int[]> parts = Stream.builder();
        int[] part = new int[CHECK_EVERY];
        for (long start = 0; start < batch.rowsRead(); start += CHECK_EVERY) {
            progress.checkCancelled();
            progress.at(start, batch.rowsRead());
            int found = 0;
            for (long row = start; row < Math.min(start + CHECK_EVERY, batch.rowsRead()); row++) {
                if (filter.passes(of(row).kind())) {
                    part[found++] = (int) row;
                }
            }
            parts.add(Arrays.copyOf(part, found));
        }
        return parts.build().flatMapToInt(Arrays::stream).toArray();
    }

    /// The rows that have a bad cell, ascending.
    int[] badRows() {
        return problems.stream().mapToInt(problem -> (int) problem.row()).distinct().toArray();
    }

    private Map<RowFate, List<String>> fates(long row) {
        var fates = new EnumMap<RowFate, List<String>>(RowFate.class);
        for (String view : views) {
            plan.fate(view, row).ifPresent(fate -> fates.computeIfAbsent(fate, key -> new ArrayList<>()).add(view));
        }
        return fates;
    }

    private static RowMark.Kind kind(Map<RowFate, List<String>> fates, int views) {
        if (fates.containsKey(RowFate.LATE)) {
            return RowMark.Kind.LATE;
        }
        if (fates.containsKey(RowFate.SUPERSEDED)) {
            return fates.get(RowFate.SUPERSEDED).size() == views ? RowMark.Kind.SUPERSEDED : RowMark.Kind.PARTLY;
        }
        return fates.containsKey(RowFate.REJECTED) ? RowMark.Kind.BAD : RowMark.Kind.PLAIN;
    }

    /// @param whole whether it says of how many views; those before it do not
    private String words(long row, RowFate fate, List<String> in, int views, boolean whole) {
        String word = switch (fate) {
            case INSERTED -> Words.text("push.fate.new");
            case UPDATED -> Words.text("push.fate.updated");
            case UNCHANGED -> Words.text("push.fate.same");
            case LATE -> Words.text("push.fate.older");
            case SUPERSEDED -> superseded(row, in);
            case REJECTED -> Words.text("push.fate.bad");
        };
        if (in.size() == views) {
            return fate == RowFate.LATE ? Words.text("push.fate.older.skipped") : word;
        }
        return whole ? Words.text("push.fate.in", word, in.size(), views) : Words.text("push.fate.in.part", word, in.size());
    }

    private String superseded(long row, List<String> in) {
        var lines = new TreeSet<Long>();
        for (String view : in) {
            OptionalLong line = plan.supersededBy(view, row);
            line.ifPresent(lines::add);
        }
        return lines.isEmpty() ? Words.text("push.fate.superseded")
                : Words.count("push.fate.superseded.by", lines.size(), lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String reason(RowProblem problem) {
        return problem.column().isEmpty() ? problem.reason() : problem.column() + ": " + problem.reason();
    }
}
