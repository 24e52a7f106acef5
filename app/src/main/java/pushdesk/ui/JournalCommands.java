package pushdesk.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Verification;
import pushdesk.store.push.EntryKind;
import pushdesk.store.push.PushResult;
import pushdesk.ui.command.Command;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// What can be done with the journal from anywhere. What changes the stores shows a plan first.
final class JournalCommands {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Runnable readFigures;

    /// @param readFigures reads what is stored again
    JournalCommands(Workspace workspace, TaskRunner tasks, Notices notices, Runnable readFigures) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        this.readFigures = readFigures;
    }

    /// The newest entry in effect that is no undo itself.
    void undoLast() {
        newest(entry -> entry.kind() != EntryKind.UNDO && !entry.pruned()).ifPresentOrElse(
                entry -> open(new JournalPage.Undo(entry.pushId())), () -> notices.show(Notice.info(Words.text("journal.nothing-to-undo"))));
    }

    /// The undo made last that is still in effect.
    void bringBackLast() {
        newest(entry -> entry.kind() == EntryKind.UNDO && !entry.pruned()).ifPresentOrElse(
                entry -> open(new JournalPage.Undo(entry.pushId())), () -> notices.show(Notice.info(Words.text("journal.nothing-to-bring-back"))));
    }

    void emptyAll() {
        Emptying.everything(workspace).ifPresent(this::open);
    }

    /// A command for each view and batch source that holds rows.
    List<Command> empties() {
        return Emptying.all(workspace).stream().map(one -> Command.of(one.title(), "", () -> open(one.reset()))).toList();
    }

    /// Compares the tables with the journal, and tells what it found.
    void verify() {
        FeatureStore store = workspace.storeProperty().get();
        if (store != null) {
            tasks.run(Words.text("journal.verifying"), store::verify, found -> notices.show(told(found)), notices::show);
        }
    }

    /// Makes the tables anew from the journal where they differ from it.
    void rebuild() {
        FeatureStore store = workspace.storeProperty().get();
        if (store != null) {
            tasks.run(Words.text("journal.rebuilding"), store::rebuild, found -> {
                notices.show(found.sound() ? told(found) : Notice.info(Words.text("journal.rebuilt", differences(found))));
                readFigures.run();
            }, notices::show);
        }
    }

    private static Notice told(Verification found) {
        long rows = found.lines().stream().mapToLong(Verification.Line::rows).sum();
        return found.sound()
                ? Notice.info(Words.text("journal.sound", Words.count("count.tables", found.lines().size()), Words.count("count.rows", rows)))
                : Notice.warning(Words.text("journal.unsound", differences(found)));
    }

    private static String differences(Verification found) {
        return found.lines().stream().filter(line -> !line.sound())
                .map(line -> Words.text("journal.difference", line.target(), line.missing(), line.different(), line.unknown()))
                .collect(Collectors.joining("; "));
    }

    private Optional<PushResult> newest(Predicate<PushResult> wanted) {
        return workspace.history().stream().filter(entry -> entry.undoneBy().isEmpty()).filter(wanted).findFirst();
    }

    private void open(JournalPage page) {
        workspace.journal().open(page);
    }
}
