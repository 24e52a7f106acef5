package pushdesk.ui.push;

import pushdesk.model.push.StoreKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// The push that was just done, and where to go from it.
public final class PushDone {
    private final Workspace workspace;
    private PushResult result;

    PushDone(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Null while nothing was done with the rows on screen.
    PushResult result() {
        return result;
    }

    void set(PushResult done) {
        result = done;
    }

    void forget() {
        result = null;
    }

    /// Shows the values that it changed; the rows that it appended, where it wrote offline only.
    public void showChanges() {
        if (result != null && result.propagations().stream().anyMatch(line -> line.store() == StoreKind.ONLINE && line.written() > 0)) {
            workspace.journal().open(new JournalPage.Changes(result.pushId(), ""));
        } else if (result != null) {
            workspace.showChanges(result);
        }
    }

    /// Shows what undoing it would do.
    public void undo() {
        if (result != null) {
            workspace.journal().open(new JournalPage.Undo(result.pushId()));
        }
    }

    /// What [#undo()] is called; empty while nothing was done.
    public String undoTitle() {
        return result == null ? "" : EntryWords.undo(workspace.history(), result);
    }
}
