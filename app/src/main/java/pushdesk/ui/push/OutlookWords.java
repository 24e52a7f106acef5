package pushdesk.ui.push;

import static pushdesk.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.LocalStoreText;
import pushdesk.ui.common.Words;
import pushdesk.ui.push.input.InputRows;
import pushdesk.ui.workspace.Workspace;

/// Finds the words of an [Outlook].
///
/// @param message what went differently than planned; empty for nothing
/// @param waitingFor what is missing while there are no rows
record OutlookWords(
        Workspace workspace,
        PushViewModel.State state,
        InputRows rows,
        PushRequirements requirements,
        PushResult result,
        BadRows badRows,
        Sending sending,
        String message,
        String waitingFor) {
    private static final int MOST_ROUNDINGS = 3;

    Outlook outlook() {
        PushMode mode = workspace.pushModeProperty().get();
        PushPlan plan = workspace.planProperty().get();
        boolean refused = plan != null && plan.refused();
        boolean pushable = state == PushViewModel.State.PLANNED && plan != null && !refused;
        if (stopped()) {
            return new Outlook(Words.text("push.plan-again"), true, "", sentences(plan, mode), Outlook.Tone.WARNING, "", "", false);
        }
        return new Outlook(
                rows == null ? Words.text("push.button") : button(badRows.leftOut() ? good(plan) : rows.batch().rowsRead(), mode),
                pushable,
                headline(),
                sentences(plan, mode),
                refused ? Outlook.Tone.REFUSED : message.isEmpty() && !warns() ? Outlook.Tone.CALM : Outlook.Tone.WARNING,
                offersGoodRows(plan) ? Words.count("push.good", good(plan)) : "",
                badRows.leftOut() && !over() ? leftOut(plan) : "",
                missesCreated(mode) && !over());
    }

    private String button(long count, PushMode mode) {
        return sending.target().isPresent() ? sending.button(count, badRows.leftOut()) : PushWords.button(count, badRows.leftOut(), mode);
    }

    /// Whether there could be a plan of the rows, but its making came to no end.
    private boolean stopped() {
        return state == PushViewModel.State.NO_ROWS && rows != null && requirements != null && workspace.storeProperty().get() != null && !message.isEmpty();
    }

    private String headline() {
        return switch (state) {
            case DONE -> PushWords.done(result);
            case SENT -> sending.headline();
            case NO_ROWS, PLANNING, PLANNED, PUSHING -> "";
        };
    }

    /// Whether what was to be done with the rows is done.
    private boolean over() {
        return state == PushViewModel.State.DONE || state == PushViewModel.State.SENT;
    }

    private boolean warns() {
        return state == PushViewModel.State.SENT && !sending.complete() || state == PushViewModel.State.PLANNED && sending.asking();
    }

    private List<String> sentences(PushPlan plan, PushMode mode) {
        var sentences = new ArrayList<String>();
        if (!message.isEmpty()) {
            sentences.add(message);
        }
        switch (state) {
            case NO_ROWS -> {
                if (message.isEmpty()) {
                    sentences.add(waitingFor);
                }
            }
            case PLANNING -> sentences.add(Words.text("push.planning"));
            case PLANNED -> {
                if (plan != null && plan.refused()) {
                    sentences.addAll(refusals(plan));
                } else if (sending.target().isPresent()) {
                    sentences.addAll(sending.before());
                } else {
                    sentences.add(Words.text("push.planned") + " " + LocalStoreText.untouched(workspace.repoProperty().get().config(), mode));
                }
                rows.batch().roundings().stream().limit(MOST_ROUNDINGS).forEach(rounding -> sentences.add(Words.count(
                        rounding.kept() == ScalarType.FLOAT32 ? "push.rounded" : "push.cut", rounding.values(), rounding.column(), rounding.written(), rounding.stored())));
            }
            case PUSHING -> sentences.add(sending.target().isPresent() ? text("deployed.sending") : Words.text("push.pushing"));
            case SENT -> sentences.addAll(sending.account());
            case DONE -> sentences.add(PushWords.written(result) + " " + LocalStoreText.untouched(workspace.repoProperty().get().config(), result.mode()));
        }
        return sentences;
    }

    /// The refusals, those that stand in a line of the matrix only counted.
    private static List<String> refusals(PushPlan plan) {
        List<String> told = plan.propagations().stream().flatMap(line -> line.refused().stream()).toList();
        var others = new ArrayList<>(plan.refusals().stream().filter(refusal -> told.stream().noneMatch(refusal::endsWith)).toList());
        int inLines = plan.refusals().size() - others.size();
        if (inLines > 0) {
            others.addFirst(Words.count("push.refused", inLines));
        }
        return others;
    }

    private boolean offersGoodRows(PushPlan plan) {
        return plan != null && plan.rowsRejected() > 0 && good(plan) > 0 && !badRows.leftOut();
    }

    /// The rows that can be read; a view may still refuse some of those before there is a plan.
    private long good(PushPlan plan) {
        return rows.batch().rowsRead() - rejected(plan);
    }

    private long rejected(PushPlan plan) {
        return plan == null ? rows.batch().rowsRejected() : plan.rowsRejected();
    }

    private String leftOut(PushPlan plan) {
        return badRows.saved() == null
                ? Words.count("push.left-out", rejected(plan))
                : Words.count("push.left-out.saved", rejected(plan), badRows.saved().getFileName());
    }

    private boolean missesCreated(PushMode mode) {
        return rows != null
                && requirements != null
                && requirements.required(mode).stream().anyMatch(column -> column.role() == PushColumn.Role.CREATED_TIMESTAMP)
                && rows.batch().columns().stream().noneMatch(column -> column.role() == PushColumn.Role.CREATED_TIMESTAMP);
    }
}
