package pushdesk.cli.target;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Streams;

/// `target remove NAME`.
@Command(name = "remove", description = "Forget a target and its token.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class RemoveTargetCommand extends OfTargets {
    @Parameters(paramLabel = "NAME", description = "The target.")
    private String name;

    RemoveTargetCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        targets().remove(name);
        streams().err().println("Forgotten: " + name + ".");
        return ExitCode.DONE;
    }
}
