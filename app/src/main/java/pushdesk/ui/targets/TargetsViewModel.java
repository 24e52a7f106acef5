package pushdesk.ui.targets;

import static pushdesk.ui.common.Words.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pushdesk.model.PushdeskException;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.SendOptions;
import pushdesk.serving.target.Target;
import pushdesk.serving.target.Targets;
import pushdesk.ui.common.Formats;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.workspace.Workspace;

/// The user's targets: which there are, which a push goes to, and the one being edited.
public final class TargetsViewModel {

    /// What is said below the form.
    ///
    /// @param good whether it is what the user hoped for
    public record Said(String text, boolean good) {
        static final Said NOTHING = new Said("", true);
    }

    private final Targets file;
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Notices notices;
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final TargetForm form = new TargetForm();
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private Target edited;

    public TargetsViewModel(Targets file, Workspace workspace, TaskRunner tasks, Notices notices) {
        this.file = file;
        this.workspace = workspace;
        this.tasks = tasks;
        this.notices = notices;
        load();
    }

    /// By name.
    public ObservableList<Target> targets() {
        return targets;
    }

    /// Where a push goes; null for the local stores.
    public ObjectProperty<Target> chosenProperty() {
        return workspace.targetProperty();
    }

    public TargetForm form() {
        return form;
    }

    /// Whether the form is open.
    public BooleanProperty editingProperty() {
        return editing;
    }

    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether the form changes a target that is there.
    public boolean changing() {
        return edited != null;
    }

    /// Reads the targets again: a command may have changed them.
    public void load() {
        change(text("targets.work.reading"), () -> {}, all -> {});
    }

    /// Opens the form for a new target.
    public void create() {
        open(null);
    }

    public void edit(Target target) {
        open(target);
    }

    public void cancel() {
        editing.set(false);
    }

    /// Keeps what the form says. A target that pushes go to stays chosen, as it is now.
    public void save() {
        Target before = edited;
        Target wanted = made();
        if (wanted == null) {
            return;
        }
        boolean wasChosen = before != null && before.equals(chosenProperty().get());
        change(text("targets.work.keeping", wanted.name()), () -> {
            if (before == null) {
                file.add(wanted);
            } else {
                file.change(before.name(), wanted);
            }
        }, all -> {
            editing.set(false);
            if (wasChosen) {
                chosenProperty().set(wanted);
            }
        });
    }

    public void remove(Target target) {
        change(text("targets.work.forgetting", target.name()), () -> file.remove(target.name()), all -> editing.set(false));
    }

    /// Asks the server of the form whether it is there and takes the token.
    public void test() {
        Target wanted = made();
        if (wanted == null) {
            return;
        }
        said.set(new Said(text("targets.testing"), true));
        tasks.run(text("targets.work.testing", wanted.name()), progress -> {
            try (var client = new FeatureServerClient(wanted.server(), SendOptions.USUAL)) {
                return client.test();
            }
        }, took -> said.set(new Said(text("targets.tested", Formats.took(took)), true)), this::failed);
    }

    private void open(Target target) {
        edited = target;
        form.show(target);
        said.set(Said.NOTHING);
        editing.set(false); // so that the form for another target is seen to open
        editing.set(true);
    }

    /// What the form says; null where that is no target, which is told.
    private Target made() {
        try {
            said.set(Said.NOTHING);
            return form.target();
        } catch (PushdeskException e) {
            said.set(new Said(e.getMessage(), false));
            return null;
        }
    }

    private void change(String title, Runnable change, Consumer<List<Target>> onSuccess) {
        tasks.run(title, progress -> {
            change.run();
            return file.all();
        }, all -> {
            targets.setAll(all);
            Target chosen = chosenProperty().get();
            onSuccess.accept(all);
            if (chosen != null && chosen == chosenProperty().get() && !all.contains(chosen)) {
                chosenProperty().set(null);
            }
        }, this::failed);
    }

    private void failed(Throwable failure) {
        if (editing.get() && Notice.of(failure).details().isEmpty()) {
            said.set(new Said(failure.getMessage(), false));
        } else {
            notices.show(failure);
        }
    }
}
