package pushdesk.cli.push;

import java.nio.file.Path;
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
import pushdesk.model.push.PushRequirements;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushResult;

/// `write REPO VIEW FILE`: rows into one view online, and nowhere else.
@Command(
        name = "write",
        description = {"Write the rows of a file to one view online and nowhere else: all of them or none.",
            "The older way of Feast (write_to_online_store); a push source reaches all its views at once."},
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class WriteCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "VIEW", description = "The feature view.")
    private String view;

    @Parameters(index = "2", paramLabel = "FILE", description = "The file; - is standard input.")
    private String file;

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--on-bad-row", paramLabel = "refuse|skip", defaultValue = "refuse",
            description = "Whether bad rows refuse the rows, or are left out. Default: ${DEFAULT-VALUE}.")
    private PushCommand.OnBadRow onBadRow;

    @Mixin
    private RowFileOptions rowFile;

    @Mixin
    private CommonOptions common;

    public WriteCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        PushRequirements.ofView(repo, view); // an unknown view is told before a slow pipe is read
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            return open(repo, progress); // what became of it is told while the process is kept from ending
        }
    }

    private int open(FeatureRepo repo, ProgressBar progress) {
        try (RowInput input = input(); FeatureStore store = common.openStore(repo, streams)) {
            return write(store, input, progress);
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private int write(FeatureStore store, RowInput input, ProgressBar progress) {
        PushRequirements requirements = store.viewRequirements(view);
        RowFormat format = rowFile.rowFormat(input, streams.err());
        ColumnMapping mapping = rowFile.mapping(input, format, requirements);
        try (RowBatch rows = RowFiles.read(input, format, mapping, requirements, progress)) {
            ReadNotes.print(mapping, rows, streams.err());
            PushPlan plan = store.planWrite(view, rows, onBadRow == PushCommand.OnBadRow.skip, progress);
            if (plan.refused() || dryRun) {
                progress.close();
                answer(PushReport.planned(plan));
                Refusals.print(plan.refusals(), store, streams);
                return plan.refused() ? ExitCode.USER_FAULT : ExitCode.DONE;
            }
            PushResult done = store.write(plan, progress);
            progress.close();
            answer(PushReport.done(done, rows.problems()));
            return ExitCode.DONE;
        }
    }

    private RowInput input() {
        return file.equals("-") ? RowInput.standardInput(streams.in()) : RowInput.file(new PathConverter(streams.base()).convert(file));
    }

    private void answer(PushReport report) {
        if (common.json()) {
            Json.print(streams.out(), json -> PushJson.write(report, json));
        } else {
            PushText.print(report, streams.out());
        }
    }
}
