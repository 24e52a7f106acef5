package pushdesk.cli.push;

import java.nio.file.Path;
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
import pushdesk.cli.common.Json;
import pushdesk.cli.common.PathConverter;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Refusals;
import pushdesk.cli.common.Streams;
import pushdesk.cli.push.PushCommand.OnBadRow;
import pushdesk.model.FeatureRepo;
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.RowFile;
import pushdesk.rows.file.SourceFile;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;

/// `load REPO SOURCE`: appends a batch source's own file, or another one, to the local offline store.
@Command(
        name = "load",
        description = "Load the file of a batch source into the local offline store: all of it or nothing.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class LoadCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The batch source.")
    private String source;

    @Option(names = "--file", paramLabel = "FILE",
            description = "A Parquet, CSV or JSON file with the source's rows, instead of the one that its definition names.")
    private Path file;

    @Option(names = "--dry-run", description = "Say what the loading would do, and write nothing.")
    private boolean dryRun;

    @Option(names = "--again", description = "Load a file that is loaded already; its rows are then there twice.")
    private boolean again;

    @Option(names = "--on-bad-row", paramLabel = "refuse|skip", defaultValue = "refuse",
            description = "Whether bad rows refuse the loading, or are left out of it. Default: ${DEFAULT-VALUE}.")
    private OnBadRow onBadRow;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Save the bad rows here as CSV, with line, column and reason.")
    private Path rejects;

    @Option(names = "--fill-created", description = "Give rows the time of the loading where the created column is missing.")
    private boolean fillCreated;

    @Mixin
    private RowFileOptions rowFile;

    @Mixin
    private CommonOptions common;

    public LoadCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        PushRequirements asked = PushRequirements.ofBatchSource(repo, source);
        Path path = file == null ? SourceFile.of(repo, asked.batchSource().orElseThrow()) : new PathConverter(streams.base()).convert(file.toString());
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            return load(repo, path, progress);
        }
    }

    private int load(FeatureRepo repo, Path path, ProgressBar progress) {
        try (RowFile rows = RowFile.open(path, input -> rowFile.rowFormat(input, streams.err())); FeatureStore store = common.openStore(repo, streams)) {
            return load(store, rows, progress);
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private int load(FeatureStore store, RowFile from, ProgressBar progress) {
        PushRequirements requirements = store.loadRequirements(source);
        ColumnMapping mapping = rowFile.mapping(from.header(), requirements);
        mapping.notes().forEach(streams.err()::println);
        try (RowBatch rows = from.read(mapping, requirements, progress)) {
            ReadNotes.digits(rows, streams.err());
            PushPlan plan = store.planLoad(source, rows, onBadRow == OnBadRow.skip, fillCreated, progress);
            if (rejects != null && plan.rowsRejected() > 0) {
                from.saveRejects(rows, plan.problems(), mapping, rejects);
            }
            Optional<PushResult> before = again ? Optional.empty() : store.loaded(source, rows.origin().sha256());
            if (plan.refused() || dryRun || before.isPresent()) {
                progress.close();
                answer(LoadReport.of(rows, from, mapping, PushReport.planned(plan)));
                Refusals.print(plan.refusals(), store, streams);
                before.ifPresent(entry -> streams.err().println("This very file was loaded as push " + entry.pushId()
                        + " already; --again appends its rows once more."));
                return plan.refused() || before.isPresent() && !dryRun ? ExitCode.USER_FAULT : ExitCode.DONE;
            }
            PushResult done = store.load(plan, progress);
            progress.close();
            answer(LoadReport.of(rows, from, mapping, PushReport.done(done, rows.problems())));
            return ExitCode.DONE;
        }
    }

    private void answer(LoadReport report) {
        if (common.json()) {
            Json.print(streams.out(), report::write);
        } else {
            report.print(streams.out());
        }
    }
}
