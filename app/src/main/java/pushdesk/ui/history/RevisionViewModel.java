package pushdesk.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.Propagation;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.ui.common.EntryWords;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.matrix.MatrixViewModel;
import pushdesk.ui.workspace.Emptying;
import pushdesk.ui.workspace.JournalPage;
import pushdesk.ui.workspace.Workspace;

/// An undo or a reset: its plan first, and then what the plan says.
public final class RevisionViewModel {

    /// How far it is.
    public enum State { NONE, PLANNING, PLANNED, REFUSED, WRITING }

    /// All that the screen says.
    ///
    /// @param title what is asked for: `Undo push 13`
    /// @param button what the one button does
    public record Outlook(State state, String title, String button, List<String> sentences) {
        static final Outlook NOTHING = new Outlook(State.NONE, "", "", List.of());

        public Outlook {
            sentences = List.copyOf(sentences);
        }
    }

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final MatrixViewModel matrix = new MatrixViewModel();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NOTHING);
    private final ReadOnlyObjectWrapper<TaskRunner.Running> running = new ReadOnlyObjectWrapper<>();
    private Asked asked;
    private TaskRunner.Running planning;
    private String message = "";

    public RevisionViewModel(Workspace workspace, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        workspace.journal().pageProperty().subscribe(page -> opened(page));
        workspace.lastEntryProperty().subscribe((was, is) -> {
            if (is != null && (state() == State.PLANNED || state() == State.PLANNING)) {
                message = Words.text("revision.outdated", EntryWords.name(is));
                plan();
            }
        });
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// The work of writing while it is under way, or null.
    public ReadOnlyObjectProperty<TaskRunner.Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public MatrixViewModel matrix() {
        return matrix;
    }

    /// Does what the plan on screen says.
    public void confirm() {
        FeatureStore store = workspace.storeProperty().get();
        if (state() != State.PLANNED || store == null) {
            return;
        }
        message = "";
        Asked now = asked;
        tell(State.WRITING, List.of(Words.text("revision.writing")));
        running.set(tasks.run(now.title(), progress -> now.write(store, progress), this::done, this::failed, this::stopped));
        if (state() != State.WRITING) {
            running.set(null);
        }
    }

    /// Gives the plan up and goes back; asks work under way to stop.
    public void cancel() {
        if (state() == State.WRITING) {
            if (running.get() != null) {
                running.get().cancel();
            }
        } else {
            workspace.journal().back();
        }
    }

    private State state() {
        return outlook.get().state();
    }

    private void opened(JournalPage page) {
        if (state() == State.WRITING) {
            return;
        }
        asked = switch (page) {
            case JournalPage.Undo undo -> new Asked.Undo(undo.entry(), title(undo.entry()), null);
            case JournalPage.Reset reset -> new Asked.Reset(reset.views(), reset.batchSources(), title(reset), null);
            default -> null;
        };
        message = "";
        matrix.clear();
        plan();
    }

    private String title(long entry) {
        return workspace.history().stream().filter(other -> other.pushId() == entry).findFirst()
                .map(other -> EntryWords.undo(workspace.history(), other))
                .orElseGet(() -> Words.text("entry.undo-it", Words.text("entry.any", String.valueOf(entry))));
    }

    private String title(JournalPage.Reset reset) {
        if (reset.views().size() == 1 && reset.batchSources().isEmpty()) {
            return Words.text("revision.empty-online", reset.views().iterator().next());
        }
        if (reset.views().isEmpty() && reset.batchSources().size() == 1) {
            return Words.text("revision.empty-offline", reset.batchSources().iterator().next());
        }
        if (Emptying.everything(workspace).filter(reset::equals).isEmpty()) {
            Optional<String> source = Emptying.reachedFrom(workspace, reset);
            if (source.isPresent()) {
                return Words.text("revision.empty-reach", source.get());
            }
        }
        return Words.text(reset.batchSources().isEmpty() ? "revision.empty-online-store" : reset.views().isEmpty() ? "revision.empty-offline-store" : "revision.empty-all");
    }

    private void plan() {
        if (planning != null) {
            planning.abandon();
            planning = null;
        }
        FeatureStore store = workspace.storeProperty().get();
        if (asked == null || store == null) {
            outlook.set(Outlook.NOTHING);
            return;
        }
        Asked now = asked;
        List<Propagation> before = now.lines();
        tell(State.PLANNING, List.of(Words.text("revision.planning")));
        planning = tasks.run(Words.text("revision.planning"), progress -> now.planned(store, progress), planned -> show(planned, before), failure -> {
            notices.show(failure);
            tell(State.REFUSED, List.of(Notice.of(failure).text()));
        });
    }

    private void show(Asked planned, List<Propagation> before) {
        asked = planned;
        planned.show(matrix, before);
        tell(planned.refusals().isEmpty() ? State.PLANNED : State.REFUSED, planned.refusals().isEmpty() ? List.of(Words.text("revision.nothing-yet")) : planned.refusals());
    }

    private void done(PushResult result) {
        running.set(null);
        asked = null;
        matrix.clear();
        outlook.set(Outlook.NOTHING);
        workspace.revised(result);
    }

    private void stopped() {
        running.set(null);
        message = Words.text("revision.stopped");
        tell(State.PLANNED, List.of());
    }

    private void failed(Throwable failure) {
        running.set(null);
        if (failure instanceof PushdeskException known && known.code() == ErrorCode.PLAN_OUTDATED) {
            message = known.getMessage();
            plan();
            return;
        }
        if (!Notice.of(failure).details().isEmpty()) {
            notices.show(failure);
        }
        message = Notice.of(failure).text();
        tell(State.PLANNED, List.of());
    }

    private void tell(State state, List<String> sentences) {
        var all = message.isEmpty() ? sentences : Stream.concat(Stream.of(message), sentences.stream()).toList();
        outlook.set(new Outlook(state, asked.title(), asked.title(), all));
    }
}
