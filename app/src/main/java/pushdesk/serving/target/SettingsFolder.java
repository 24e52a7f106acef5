package pushdesk.serving.target;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this system keeps a user's settings.
public final class SettingsFolder {
    private SettingsFolder() {}

    /// That of this process.
    public static Path usual() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// The folder of Pushdesk's settings; it may not be there yet.
    ///
    /// @param system `os.name`
    /// @param home `user.home`
    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Pushdesk");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/Pushdesk");
        }
        return folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("pushdesk");
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
