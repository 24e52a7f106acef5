package pushdesk.ui.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import pushdesk.model.push.Propagation;
import pushdesk.model.push.StoreKind;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.ResetPlan;
import pushdesk.store.push.UndoPlan;
import pushdesk.ui.common.Words;

/// What the matrix shows: the lines of a plan, or of a push that was done.
public final class MatrixViewModel {

    /// @param heading what the lines are: `This push will`, `Pushed`
    public record Content(String heading, List<MatrixColumn> columns, List<MatrixLine> lines) {
        static final Content EMPTY = new Content("", List.of(), List.of());

        public Content {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }

        /// The rows, or the keys, that a line accounts for: its counts add up to it.
        public long sum(MatrixLine line) {
            return columns.stream().mapToLong(column -> column.count(line.propagation()).orElse(0)).sum();
        }

        /// Whether the lines tell of rows that were brought; else they tell of an undo or a reset.
        boolean ofRows() {
            return columns.stream().allMatch(column -> MatrixColumn.OF_ROWS.contains(column) || MatrixColumn.OF_SENT_ROWS.contains(column));
        }

        /// Without the columns that are nought in every line, for where there is little room. The counts still add up.
        Content withoutZeros() {
            return new Content(heading, columns.stream()
                    .filter(column -> lines.stream().anyMatch(line -> column.count(line.propagation()).orElse(0) > 0))
                    .toList(), lines);
        }
    }

    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.EMPTY);
    private final ObservableSet<String> leftOut = FXCollections.observableSet();

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The consumers that the user leaves out of the push, by name.
    public ObservableSet<String> leftOut() {
        return leftOut;
    }

    public void clear() {
        content.set(Content.EMPTY);
    }

    public void show(PushPlan plan) {
        show(plan, plan.propagations());
    }

    /// Shows the plan of rows that go to one view alone, which is no push.
    public void showWriting(PushPlan plan) {
        show(plan, plan.propagations(), plan.refused() ? Words.text("matrix.write.would") : Words.text("matrix.write.will"));
    }

    /// Shows the plan with what differs from the one before marked.
    public void show(PushPlan plan, List<Propagation> before) {
        show(plan, before, plan.refused() ? Words.text("matrix.would") : Words.text("matrix.will"));
    }

    private void show(PushPlan plan, List<Propagation> before, String heading) {
        var lines = new ArrayList<MatrixLine>();
        for (Propagation now : plan.propagations()) {
            lines.add(new MatrixLine(now, blocking(plan, now), leaving(plan, now), differences(MatrixColumn.OF_ROWS, before, now)));
        }
        for (String consumer : plan.request().leftOut()) {
            if (plan.request().mode().online() && lines.stream().noneMatch(line -> isOnline(line.propagation(), consumer))) {
                Propagation line = Propagation.refused(consumer, StoreKind.ONLINE, Words.text("matrix.left-out"));
                lines.add(new MatrixLine(line, false, MatrixLine.Leaving.LEFT_OUT, Set.of()));
            }
        }
        content.set(new Content(heading, MatrixColumn.of(MatrixColumn.OF_ROWS, lines), lines));
    }

    /// Shows what goes to a deployed server: which of its views and sources get how many rows. What its stores do with them is its own.
    public void showSending(PushPlan plan, String server) {
        show(Words.text("matrix.sending", server), MatrixColumn.OF_SENT_ROWS,
                plan.propagations().stream().filter(line -> line.refused().isEmpty()).toList(), List.of());
    }

    /// Says that what was shown is done: the server took it all.
    public void showSent(String server) {
        Content shown = content.get();
        content.set(new Content(Words.text("matrix.sent-to", server), shown.columns(), shown.lines()));
    }

    public void show(MaterializePlan plan) {
        show(plan.refused() ? Words.text("matrix.materialize.would") : Words.text("matrix.materialize.will"), MatrixColumn.OF_ROWS, plan.propagations(), List.of());
    }

    public void show(PushResult result) {
        String number = String.valueOf(result.pushId());
        switch (result.kind()) {
            case PUSH -> show(Words.text("matrix.wrote", number), MatrixColumn.OF_ROWS, result.propagations(), List.of());
            case WRITE -> show(Words.text("matrix.write.wrote", number), MatrixColumn.OF_ROWS, result.propagations(), List.of());
            case MATERIALIZE -> show(Words.text("matrix.materialize.wrote", number), MatrixColumn.OF_ROWS, result.propagations(), List.of());
            case UNDO -> show(Words.text("matrix.undo.did", number), MatrixColumn.OF_AN_UNDO, result.propagations(), List.of());
            case RESET -> show(Words.text("matrix.reset.did", number), MatrixColumn.OF_A_RESET, result.propagations(), List.of());
        }
    }

    /// @param before the lines of a plan shown before, whose differences are marked; empty for none
    public void show(UndoPlan plan, List<Propagation> before) {
        show(plan.refused() ? Words.text("matrix.undo.would") : Words.text("matrix.undo.will"), MatrixColumn.OF_AN_UNDO, plan.propagations(), before);
    }

    /// @param before the lines of a plan shown before, whose differences are marked; empty for none
    public void show(ResetPlan plan, List<Propagation> before) {
        show(Words.text("matrix.reset.will"), MatrixColumn.OF_A_RESET, plan.propagations(), before);
    }

    private void show(String heading, List<MatrixColumn> columns, List<Propagation> propagations, List<Propagation> before) {
        List<MatrixLine> lines = propagations.stream()
                .map(line -> new MatrixLine(line, false, MatrixLine.Leaving.NOT_OFFERED, before.isEmpty() ? Set.of() : differences(columns, before, line)))
                .toList();
        content.set(new Content(heading, MatrixColumn.of(columns, lines), lines));
    }

    private static MatrixLine.Leaving leaving(PushPlan plan, Propagation line) {
        if (line.store() != StoreKind.ONLINE) {
            return MatrixLine.Leaving.NOT_OFFERED;
        }
        if (plan.request().leftOut().contains(line.target())) {
            return MatrixLine.Leaving.LEFT_OUT;
        }
        return blocking(plan, line) ? MatrixLine.Leaving.OFFERED : MatrixLine.Leaving.NOT_OFFERED;
    }

    /// A view that is never served online is refused as well, but stands in nobody's way.
    private static boolean blocking(PushPlan plan, Propagation line) {
        return line.refused().filter(reason -> plan.refusals().stream().anyMatch(refusal -> refusal.endsWith(reason))).isPresent();
    }

    private static Set<MatrixColumn> differences(List<MatrixColumn> columns, List<Propagation> before, Propagation now) {
        return before.stream()
                .filter(line -> line.target().equals(now.target()) && line.store() == now.store())
                .findFirst()
                .map(line -> MatrixLine.differences(columns, line, now))
                .orElseGet(() -> EnumSet.copyOf(columns));
    }

    private static boolean isOnline(Propagation line, String consumer) {
        return line.store() == StoreKind.ONLINE && line.target().equals(consumer);
    }
}
