package pushdesk.cli.target;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Streams;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.SendOptions;
import pushdesk.serving.target.Target;

/// `target test NAME`: nothing is pushed.
@Command(name = "test", description = "Ask a target whether it is there and takes the token; nothing is pushed.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class TestTargetCommand extends OfTargets {
    @Parameters(paramLabel = "NAME", description = "The target.")
    private String name;

    TestTargetCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        Target target = targets().named(name);
        try (var client = new FeatureServerClient(target.server(), SendOptions.USUAL)) {
            Duration took = client.test();
            streams().out().println(target.server().address() + " answers, in " + took.toMillis() + " ms.");
            return ExitCode.DONE;
        }
    }
}
