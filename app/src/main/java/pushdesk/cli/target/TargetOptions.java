package pushdesk.cli.target;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import pushdesk.serving.target.SettingsFolder;
import pushdesk.serving.target.Targets;

/// Where the targets are kept.
public final class TargetOptions {
    @Option(names = "--settings", paramLabel = "DIR", description = "Where targets are kept, instead of among the user's settings.")
    private Path settings;

    public Targets targets() {
        return Targets.in(settings == null ? SettingsFolder.usual() : settings);
    }
}
