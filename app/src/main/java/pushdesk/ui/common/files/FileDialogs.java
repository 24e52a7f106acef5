package pushdesk.ui.common.files;

import java.nio.file.Path;
import java.util.Optional;

/// How a screen asks for a file. The system's dialogs can't be driven by a test, so tests give their own.
public interface FileDialogs {

    /// The file to read, or empty when the user thought better of it.
    Optional<Path> openCsv(String title);

    /// The file of a batch source's rows, or empty when the user thought better of it.
    default Optional<Path> openHistory(String title) {
        return openCsv(title);
    }

    /// The registry to open, or empty when the user thought better of it.
    default Optional<Path> openRegistry(String title) {
        return Optional.empty(); // nobody to ask
    }

    /// Where to write, or empty when the user thought better of it.
    Optional<Path> saveCsv(String title, String suggestedName);

    /// Where to write rows, or empty when the user thought better of it. The end of the name says how: `.csv`, `.json` or `.jsonl`.
    default Optional<Path> saveRows(String title, String suggestedName) {
        return saveCsv(title, suggestedName);
    }

    /// Where to write a picture, or empty when the user thought better of it.
    ///
    /// @param suggestedName ends in `.svg` or `.png`, which says what kind of picture it is
    default Optional<Path> savePicture(String title, String suggestedName) {
        return Optional.empty(); // nobody to ask
    }
}
