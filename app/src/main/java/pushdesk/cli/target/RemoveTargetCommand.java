package pushdesk.cli.target;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Streams;

/// `target remove NAME`.
@Command(name = "remove", description = "Forget a target and its token.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class RemoveTargetCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "NAME", description = "The target.")
    private String name;

    @Mixin
    private TargetOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    RemoveTargetCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        options.targets().remove(name);
        streams.err().println("Forgotten: " + name + ".");
        return ExitCode.DONE;
    }
}
