package pushdesk.cli.target;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pushdesk.cli.common.Streams;
import pushdesk.serving.target.Targets;

/// What the commands below `target` share.
abstract class OfTargets implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private TargetOptions options;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    OfTargets(Streams streams) {
        this.streams = streams;
    }

    Streams streams() {
        return streams;
    }

    Targets targets() {
        return options.targets();
    }
}
