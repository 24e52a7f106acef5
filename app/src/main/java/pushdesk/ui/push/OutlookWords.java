package pushdesk.ui.push;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pushdesk.model.PushColumn;
import pushdesk.model.PushMode;
import pushdesk.model.PushRequirements;
import pushdesk.store.PushPlan;
import pushdesk.store.PushResult;
import pushdesk.ui.Workspace;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.LocalStoreText;

/// Finds the words of an [Outlook].
///
/// @param rejects where the bad rows were saved, or null
/// @param message what went differently than planned; empty for nothing
/// @param waitingFor what is missing while there are no rows
record OutlookWords(
        Workspace workspace,
        PushViewModel.State state,
        InputRows rows,
        PushRequirements requirements,
        PushResult result,
        boolean skipBadRows,
        Path rejects,
        String message,
        String waitingFor) {

    Outlook outlook() {
        PushMode mode = workspace.pushModeProperty().get();
        PushPlan plan = workspace.planProperty().get();
        boolean refused = plan != null && plan.refused();
        boolean pushable = state == PushViewModel.State.PLANNED && plan != null && !refused;
        return new Outlook(
                rows == null ? "Push" : PushWords.button(skipBadRows ? rows.good() : rows.batch().rowsRead(), skipBadRows, mode),
                pushable,
                state == PushViewModel.State.DONE ? PushWords.done(result) : "",
                sentences(plan, mode),
                refused ? Outlook.Tone.REFUSED : message.isEmpty() ? Outlook.Tone.CALM : Outlook.Tone.WARNING,
                offersGoodRows() ? "Push the good " + Formats.count(rows.good(), "row", "rows") + " and save the rejects…" : "",
                skipBadRows && state != PushViewModel.State.DONE ? badRows() : "",
                missesCreated(mode) && state != PushViewModel.State.DONE);
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
            case PLANNING -> sentences.add("Planning…");
            case PLANNED -> {
                if (plan != null && plan.refused()) {
                    sentences.addAll(plan.refusals());
                } else {
                    sentences.add("All of it or nothing. Nothing is written yet. " + LocalStoreText.untouched(workspace.repoProperty().get().config(), mode));
                }
            }
            case PUSHING -> sentences.add("All of it or nothing: what is cancelled or fails leaves nothing behind.");
            case DONE -> sentences.add(PushWords.written(result) + " " + LocalStoreText.untouched(workspace.repoProperty().get().config(), result.mode()));
        }
        return sentences;
    }

    private boolean offersGoodRows() {
        return rows != null && rows.batch().rowsRejected() > 0 && rows.good() > 0 && !skipBadRows && state == PushViewModel.State.PLANNED;
    }

    private String badRows() {
        return Formats.count(rows.batch().rowsRejected(), "bad row is", "bad rows are") + " left out"
                + (rejects == null ? "." : "; saved with reasons in " + rejects.getFileName() + ".");
    }

    private boolean missesCreated(PushMode mode) {
        return rows != null
                && requirements != null
                && requirements.required(mode).stream().anyMatch(column -> column.role() == PushColumn.Role.CREATED_TIMESTAMP)
                && rows.batch().columns().stream().noneMatch(column -> column.role() == PushColumn.Role.CREATED_TIMESTAMP);
    }
}
