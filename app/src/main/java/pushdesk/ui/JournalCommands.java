package pushdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureView;
import pushdesk.store.EntryKind;
import pushdesk.store.PushResult;
import pushdesk.store.StoreFigures;
import pushdesk.ui.common.Words;

/// What can be done with the journal from anywhere. Each shows a plan first.
final class JournalCommands {
    private final Workspace workspace;
    private final BooleanProperty workShown;

    /// @param workShown whether the panels of work are in sight
    JournalCommands(Workspace workspace, BooleanProperty workShown) {
        this.workspace = workspace;
        this.workShown = workShown;
    }

    /// The newest entry in effect that is no undo itself.
    void undoLast() {
        newest(entry -> entry.kind() != EntryKind.UNDO && !entry.pruned()).ifPresent(entry -> open(new JournalPage.Undo(entry.pushId())));
    }

    /// The undo made last that is still in effect.
    void bringBackLast() {
        newest(entry -> entry.kind() == EntryKind.UNDO).ifPresent(entry -> open(new JournalPage.Undo(entry.pushId())));
    }

    void emptyAll() {
        var repo = workspace.repoProperty().get();
        if (repo != null) {
            open(new JournalPage.Reset(
                    repo.featureViews().stream().map(FeatureView::name).collect(Collectors.toSet()),
                    repo.batchSources().stream().map(BatchSource::name).collect(Collectors.toSet())));
        }
    }

    /// A command for each view and batch source that holds rows.
    List<Command> empties() {
        StoreFigures figures = workspace.figuresProperty().get();
        var commands = new ArrayList<Command>();
        if (figures != null) {
            filled(figures.online()).forEach(view -> commands.add(
                    Command.of(Words.text("command.empty-online", view), "", () -> open(new JournalPage.Reset(Set.of(view), Set.of())))));
            filled(figures.offline()).forEach(source -> commands.add(
                    Command.of(Words.text("command.empty-offline", source), "", () -> open(new JournalPage.Reset(Set.of(), Set.of(source))))));
        }
        return commands;
    }

    private static List<String> filled(Map<String, StoreFigures.Figure> figures) {
        return figures.entrySet().stream().filter(figure -> figure.getValue().rows() > 0).map(Map.Entry::getKey).sorted().toList();
    }

    private Optional<PushResult> newest(Predicate<PushResult> wanted) {
        return workspace.history().stream().filter(entry -> entry.undoneBy().isEmpty()).filter(wanted).findFirst();
    }

    private void open(JournalPage page) {
        workShown.set(true);
        workspace.journal().open(page);
    }
}
