package pushdesk.cli.retrieval;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Refusals;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.materialize.MaterializePlan;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.push.PushResult;

/// `materialize REPO`: brings the newest offline rows of views online.
@Command(
        name = "materialize",
        description = "Bring the newest offline rows of views online: of a range of event times, or of what came since the last time.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class MaterializeCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--start", paramLabel = "T", description = "The earliest event time. Without it: incrementally.")
    private String start;

    @Option(names = "--end", paramLabel = "T", description = "The latest event time. Default: now.")
    private String end;

    @Option(names = "--incremental",
            description = "From where each view's last materialization ended, else from the end minus its ttl, or minus 52 weeks without one.")
    private boolean incremental;

    @Option(names = "--views", paramLabel = "V", split = ",", description = "The views. Default: all that are online, label views aside.")
    private List<String> views = List.of();

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Mixin
    private CommonOptions common;

    public MaterializeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (incremental && start != null) {
            throw PushdeskException.invalid("--incremental and --start exclude each other: without --start, each view goes on where it ended.");
        }
        Instant until = end == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : time("--end", end);
        var request = new MaterializeRequest(views, Optional.ofNullable(start).map(text -> time("--start", text)), until);
        FeatureRepo repo = common.repo(repository);
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            return materialize(repo, request, progress);
        }
    }

    private int materialize(FeatureRepo repo, MaterializeRequest request, ProgressBar progress) {
        try (FeatureStore store = common.openStore(repo, streams); MaterializePlan plan = store.planMaterialize(request, progress)) {
            var answer = new MaterializeAnswer(streams, common.json(), plan);
            if (plan.refused() || dryRun) {
                progress.close();
                answer.planned();
                Refusals.print(plan.refusals(), store, streams);
                return plan.refused() && !plan.nothingToDo() ? ExitCode.USER_FAULT : ExitCode.DONE;
            }
            PushResult done = store.materialize(plan, progress);
            progress.close();
            answer.done(done);
            return ExitCode.DONE;
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private static Instant time(String option, String text) {
        try {
            return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text);
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(option + ": " + e.getMessage());
        }
    }
}
