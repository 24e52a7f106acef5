package pushdesk.ui.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pushdesk.model.PushdeskException;
import pushdesk.model.problem.SourceLocation;
import pushdesk.repo.python.syntax.PythonText;
import pushdesk.ui.common.Notice;
import pushdesk.ui.common.TaskRunner;
import pushdesk.ui.common.Words;
import pushdesk.ui.workspace.Workspace;

/// The text of one file of the repository, and the line looked at. Nothing is ever written.
public final class SourceViewModel {
    private static final long LARGEST = 4_000_000;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Consumer<SourceLocation> editor;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    /// @param lines the parts of each line; empty when the file can't be shown
    /// @param fault why, or empty
    public record Shown(SourceLocation location, List<List<PythonText.Part>> lines, String fault) {}

    /// @param editor opens a place in the user's editor
    public SourceViewModel(Workspace workspace, TaskRunner tasks, Consumer<SourceLocation> editor) {
        this.editor = editor;
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.placeProperty().subscribe(this::show);
    }

    /// The file shown, or null.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Opens the file at the line in the user's editor.
    public void openInEditor() {
        if (shown.get() != null) {
            editor.accept(shown.get().location());
        }
    }

    /// Reads the file again, in case it was written.
    public void refresh() {
        if (shown.get() != null) {
            show(shown.get().location());
        }
    }

    private void show(SourceLocation place) {
        var repo = workspace.repoProperty().get();
        if (place == null || repo == null) {
            return;
        }
        if (repo.applied().isPresent() && place.line() == 0) {
            shown.set(new Shown(place, List.of(), Words.text("source.registry", place.file())));
            return;
        }
        Path root = repo.root();
        tasks.run(Words.text("source.reading", place.file()), progress -> lines(root, place), lines -> shown.set(new Shown(place, lines, "")),
                failure -> shown.set(new Shown(place, List.of(), Notice.of(failure).text())));
    }

    private static List<List<PythonText.Part>> lines(Path root, SourceLocation place) {
        try {
            Path file = root.resolve(place.file()).toRealPath();
            if (!file.startsWith(root)) {
                throw PushdeskException.invalid(Words.text("source.outside", place.file()));
            }
            if (Files.isDirectory(file) || Files.size(file) > LARGEST) {
                throw PushdeskException.invalid(Files.isDirectory(file) ? Words.text("source.folder", place.file()) : Words.text("source.large", place.file()));
            }
            // Replaces what is not UTF-8, where Files.readString would refuse the file.
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\t", "    ").lines().toList();
            return place.file().endsWith(".py") ? PythonText.parts(lines)
                    : lines.stream().map(line -> List.of(new PythonText.Part(line, PythonText.Role.PLAIN))).toList();
        } catch (IOException e) {
            throw PushdeskException.invalid(Words.text("source.unreadable", place.file(), e.getMessage()));
        }
    }
}
