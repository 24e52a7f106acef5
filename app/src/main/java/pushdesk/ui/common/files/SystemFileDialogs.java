package pushdesk.ui.common.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import pushdesk.ui.common.Words;

/// The system's own dialogs; the next one starts in the folder chosen last.
public final class SystemFileDialogs implements FileDialogs {
    private final Window owner;
    private File folder;

    public SystemFileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openCsv(String title) {
        return remembered(chooser(title).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveCsv(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner));
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
                new FileChooser.ExtensionFilter(Words.text("files.csv"), "*.csv", "*.tsv", "*.txt"), new FileChooser.ExtensionFilter(Words.text("files.all"), "*.*"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
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
