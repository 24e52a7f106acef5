package pushdesk.cli.target;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Streams;

/// `target …`: the deployed feature servers that `push --target` knows by name.
@Command(
        name = "target",
        description = "Name the deployed feature servers that pushes can go to; the desktop offers the same.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class TargetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    private TargetCommand() {}

    /// The command with those below it.
    public static CommandLine line(Streams streams) {
        return new CommandLine(new TargetCommand())
                .addSubcommand(new AddTargetCommand(streams))
                .addSubcommand(new ListTargetsCommand(streams))
                .addSubcommand(new TestTargetCommand(streams))
                .addSubcommand(new RemoveTargetCommand(streams));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "What to do with targets is missing: add, list, test or remove");
    }
}
