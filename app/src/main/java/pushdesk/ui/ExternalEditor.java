package pushdesk.ui;

import java.nio.file.Path;
import pushdesk.model.problem.SourceLocation;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.Notices;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.common.files.EditorCommand;
import pushdesk.ui.settings.Settings;
import pushdesk.ui.workspace.Workspace;

/// Opens places of the open repository in the user's own editor.
public final class ExternalEditor {
    private final Workspace workspace;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Notices notices;

    public ExternalEditor(Workspace workspace, Settings settings, TaskRunner tasks, Notices notices) {
        this.workspace = workspace;
        this.settings = settings;
        this.tasks = tasks;
        this.notices = notices;
    }

    /// An editor that can't be started is told in a notice.
    public void open(SourceLocation place) {
        if (workspace.repoProperty().get() == null) {
            return;
        }
        if (workspace.repoProperty().get().applied().isPresent() && place.line() == 0) {
            notices.show(Notice.warning(Words.text("source.registry", place.file())));
            return;
        }
        Path file = workspace.repoProperty().get().root().resolve(place.file()).normalize();
        var command = new EditorCommand(settings.editorProperty().get());
        tasks.run(Words.text("editor.opening", place.file()), progress -> {
            command.open(file, place.line());
            return file;
        }, opened -> { }, notices::show);
    }
}
