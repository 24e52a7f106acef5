package pushdesk.cli.push;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.PathConverter;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Refusals;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;

/// `push REPO SOURCE FILE`: plans a push, and does it unless it is refused or only to be tried.
@Command(
        name = "push",
        description = "Push a file of rows (CSV, JSON or JSON Lines) to a push source: all of it or nothing.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class PushCommand implements Callable<Integer> {

    /// What becomes of a push with bad rows.
    enum OnBadRow { refuse, skip }

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The push source.")
    private String source;

    @Parameters(index = "2", paramLabel = "FILE", description = "The file; - is standard input.")
    private String file;

    @Option(names = "--to", paramLabel = "MODE", defaultValue = "online", completionCandidates = PushModeConverter.Words.class,
            description = "The stores to write: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PushMode mode;

    @Option(names = "--dry-run", description = "Say what the push would do, and write nothing.")
    private boolean dryRun;

    @Option(names = "--on-bad-row", paramLabel = "refuse|skip", defaultValue = "refuse",
            description = "Whether bad rows refuse the push, or are left out of it. Default: ${DEFAULT-VALUE}.")
    private OnBadRow onBadRow;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Save the bad rows here as CSV, with line, column and reason.")
    private Path rejects;

    @Option(names = "--leave-out", paramLabel = "VIEW", description = "A consumer that this push leaves out. May be repeated.")
    private List<String> leftOut = List.of();

    @Option(names = "--fill-created", description = "Give rows the time of the push where the created column is missing.")
    private boolean fillCreated;

    @Mixin
    private DeployedServer server;

    @Mixin
    private RowFileOptions rowFile;

    @Mixin
    private CommonOptions common;

    public PushCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        PushRequirements.of(repo, source); // an unknown source is told before a slow pipe is read
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            return push(repo, progress); // what became of it is told while the process is kept from ending
        }
    }

    private int push(FeatureRepo repo, ProgressBar progress) {
        if (server.wanted()) {
            return send(repo, progress);
        }
        try (RowInput input = input(); FeatureStore store = common.openStore(repo, streams)) {
            return push(store, input, progress);
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private int push(FeatureStore store, RowInput input, ProgressBar progress) {
        try (Reading read = read(input, store.requirements(source), progress)) {
            RowBatch rows = read.rows();
            var request = new PushRequest(source, mode, rows, Set.copyOf(leftOut), onBadRow == OnBadRow.skip, fillCreated);
            PushPlan plan = store.plan(request, progress);
            if (rejects != null && plan.rowsRejected() > 0) {
                RowFiles.saveRejects(rows, plan.problems(), read.mapping(), input, read.format(), rejects);
            }
            if (plan.refused() || dryRun) {
                progress.close();
                answer(PushReport.planned(plan));
                Refusals.print(plan.refusals(), store, streams);
                return plan.refused() ? ExitCode.USER_FAULT : ExitCode.DONE;
            }
            PushResult done = store.push(plan, progress);
            progress.close();
            answer(PushReport.done(done, rows.problems()));
            return ExitCode.DONE;
        }
    }

    /// To a deployed server: the rows are read and checked here, and nothing is written to the local stores.
    private int send(FeatureRepo repo, ProgressBar progress) {
        if (!leftOut.isEmpty() || fillCreated) {
            throw PushdeskException.invalid("--leave-out and --fill-created are for the local stores; a deployed server takes the rows as they are.");
        }
        PushRequirements requirements = PushRequirements.of(repo, source);
        try (RowInput input = input(); Reading read = read(input, requirements, progress)) {
            RowBatch rows = read.rows();
            if (rejects != null && rows.rowsRejected() > 0) {
                RowFiles.saveRejects(rows, List.of(), read.mapping(), input, read.format(), rejects);
            }
            return server.push(source, mode, rows, onBadRow == OnBadRow.skip, dryRun, common.json(), streams, progress);
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was sent.");
            return ExitCode.USER_FAULT;
        }
    }

    /// The file as it was read.
    private record Reading(RowFormat format, ColumnMapping mapping, RowBatch rows) implements AutoCloseable {
        @Override
        public void close() {
            rows.close();
        }
    }

    private Reading read(RowInput input, PushRequirements requirements, Progress progress) {
        RowFormat format = rowFile.rowFormat(input, streams.err());
        ColumnMapping mapping = rowFile.mapping(input, format, requirements);
        RowBatch rows = RowFiles.read(input, format, mapping, requirements, progress);
        ReadNotes.print(mapping, rows, streams.err());
        return new Reading(format, mapping, rows);
    }

    private RowInput input() {
        if (file.equals("-")) {
            return RowInput.standardInput(streams.in());
        }
        return RowInput.file(new PathConverter(streams.base()).convert(file));
    }

    private void answer(PushReport report) {
        if (common.json()) {
            Json.print(streams.out(), json -> PushJson.write(report, json));
        } else {
            PushText.print(report, streams.out());
        }
    }
}
