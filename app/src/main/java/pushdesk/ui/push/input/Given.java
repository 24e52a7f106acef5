package pushdesk.ui.push.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.input.RowInput;
import pushdesk.ui.common.Words;

/// What rows are read from: a file, or text that was pasted or edited.
///
/// @param file empty for text
public record Given(Kind kind, String name, Optional<Path> file, String text) {

    public enum Kind { FILE, PASTED, EDITED, BROUGHT }

    public static Given file(Path file) {
        return new Given(Kind.FILE, String.valueOf(file.getFileName()), Optional.of(file), "");
    }

    public static Given pasted(String text) {
        return new Given(Kind.PASTED, Words.text("push.given.pasted"), Optional.empty(), text);
    }

    /// Rows that were edited, as CSV.
    public static Given edited(String csv) {
        return new Given(Kind.EDITED, Words.text("push.given.edited"), Optional.empty(), csv);
    }

    /// Rows that an entry of the journal brought, as CSV.
    public static Given brought(long entry, String csv) {
        return new Given(Kind.BROUGHT, RowOrigin.journal(entry).name(), Optional.empty(), csv);
    }

    /// To be closed by the caller.
    public RowInput open() {
        if (file.isPresent()) {
            return RowInput.file(file.get());
        }
        return kind == Kind.PASTED
                ? RowInput.clipboard(text)
                : RowInput.spooled(kind == Kind.BROUGHT ? RowOrigin.Kind.JOURNAL : RowOrigin.Kind.FORM, name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// When the file was edited last; text is not edited.
    FileTime modified() {
        try {
            return file.isPresent() ? Files.getLastModifiedTime(file.get()) : FileTime.fromMillis(0);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
