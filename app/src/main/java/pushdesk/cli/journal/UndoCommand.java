package pushdesk.cli.journal;

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
import pushdesk.cli.common.Streams;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushResult;
import pushdesk.store.push.UndoPlan;

/// `undo REPO ID`: undoes an entry of the journal.
@Command(
        name = "undo",
        description = "Undo an entry of the history: the local stores are then as if it had never been made. An undo can be undone.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class UndoCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "ID", description = "The entry's number, as history lists it.")
    private long entry;

    @Option(names = "--dry-run", description = "Say what the undo would do, and write nothing.")
    private boolean dryRun;

    @Mixin
    private CommonOptions common;

    public UndoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.guard(streams);
                FeatureStore store = common.openStore(common.repo(repository), streams)) {
            UndoPlan plan = store.planUndo(entry, interruption);
            if (plan.refused()) {
                plan.refusals().forEach(streams.err()::println);
                return ExitCode.USER_FAULT;
            }
            if (dryRun) {
                new RevisionAnswer(streams, common.json()).planned(plan.propagations());
            } else {
                PushResult done = store.undo(plan, interruption);
                new RevisionAnswer(streams, common.json()).done(done);
            }
            return ExitCode.DONE;
        } catch (CancellationException e) {
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }
}
