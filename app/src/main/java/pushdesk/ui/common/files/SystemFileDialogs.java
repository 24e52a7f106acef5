package pushdesk.ui.common.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import pushdesk.ui.common.Words;

/// The system's own dialogs; the first starts where there is something to choose, the next in the folder chosen last.
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private final Supplier<Path> usual;
    private File folder;

    /// @param usual the folder that the first one starts in
    public SystemFileDialogs(Window owner, Supplier<Path> usual) {
        this.owner = owner;
        this.usual = usual;
    }

    @Override
    public Optional<Path> openCsv(String title) {
        return remembered(chooser(title).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openHistory(String title) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Words.text("files.history"), "*.parquet", "*.csv", "*.tsv", "*.txt"), new FileChooser.ExtensionFilter(Words.text("files.all"), "*.*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openRegistry(String title) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Words.text("files.registry"), "*.db", "*.pb", "*.sqlite", "*.sqlite3"), new FileChooser.ExtensionFilter(Words.text("files.all"), "*.*"));
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveCsv(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Words.text("files.save.csv"), "*.csv"));
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> saveRows(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Words.text("files.save.csv"), "*.csv"),
                new FileChooser.ExtensionFilter(Words.text("files.save.json"), "*.json"),
                new FileChooser.ExtensionFilter(Words.text("files.save.lines"), "*.jsonl"));
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(owner);
        String ending = chooser.getSelectedExtensionFilter() == null ? ".csv" : chooser.getSelectedExtensionFilter().getExtensions().getFirst().substring(1);
        return remembered(chosen).map(file -> withEnding(file, suggestedName, ending));
    }

    /// The kind that was chosen counts where no other ending was typed.
    private static Path withEnding(Path file, String suggestedName, String ending) {
        String name = file.getFileName().toString();
        if (name.equals(suggestedName)) {
            return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
        }
        return name.contains(".") ? file : file.resolveSibling(name + ending);
    }

    @Override
    public Optional<Path> savePicture(String title, String suggestedName) {
        var kind = suggestedName.endsWith(".svg") ? new FileChooser.ExtensionFilter(Words.text("files.svg"), "*.svg") : new FileChooser.ExtensionFilter(Words.text("files.png"), "*.png");
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters().setAll(kind);
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(Words.text("files.csv"), "*.csv", "*.tsv", "*.txt", "*.json", "*.jsonl", "*.ndjson"),
                new FileChooser.ExtensionFilter(Words.text("files.all"), "*.*"));
        File start = folder == null ? usual.get().toFile() : folder;
        if (start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        return chooser;
    }

    private Optional<Path> remembered(File file) {
        if (file != null) {
            folder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
