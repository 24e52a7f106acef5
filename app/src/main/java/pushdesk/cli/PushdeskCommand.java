package pushdesk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pushdesk.cli.common.ExitCode;

/// The program itself: without a command it opens the desktop.
@Command(
        name = "pushdesk",
        description = {
            "See what a push to a Feast push source will do, do it, see where every value landed.",
            "Without a command the desktop opens.",
            ""
        },
        footer = {"", "Exit codes: 0 done, 1 the input was wrong or refused, 2 a fault of Pushdesk."},
        mixinStandardHelpOptions = true,
        versionProvider = PushdeskCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT,
        exitCodeOnExecutionException = ExitCode.INTERNAL,
        exitCodeOnUsageHelp = ExitCode.DONE,
        exitCodeOnVersionHelp = ExitCode.DONE)
final class PushdeskCommand implements Callable<Integer> {
    private final Desktop desktop;

    @Option(names = "--store", paramLabel = "DIR", description = "Where the local stores lie, instead of in the user's data directory.")
    private Path store;

    PushdeskCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        desktop.open(Optional.empty(), Optional.empty(), Optional.ofNullable(store));
        return ExitCode.DONE;
    }

    /// The version of the jar; classes outside a jar have none.
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PushdeskCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Pushdesk " + (version == null ? "(development build)" : version)};
        }
    }
}
