package pushdesk.ui.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// The one small file of text that settings are kept in.
record SettingsFile(Path file) {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    /// What the file says: nothing where there is none, or where it can't be read.
    Properties read() {
        var values = new Properties();
        if (Files.exists(file)) {
            try {
                values.load(new StringReader(Files.readString(file)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The settings in " + file + " can't be read; starting without them. " + e);
                return new Properties();
            }
        }
        return values;
    }

    /// Writes the file anew; where that is not possible the log says so, and the run goes on.
    void write(Properties values) {
        try {
            var text = new StringWriter();
            values.store(text, null);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings can't be written to " + file + ". " + e);
        }
    }
}
