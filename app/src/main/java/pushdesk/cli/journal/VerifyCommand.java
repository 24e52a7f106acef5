package pushdesk.cli.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.model.FeatureRepo;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Verification;

/// `verify REPO`: whether every table holds what the journal says.
@Command(
        name = "verify",
        description = "Compare every local table with what the journal says it holds. The exit code is 1 where they differ.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class VerifyCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--rebuild", description = "Make the online tables anew from the journal where they differ.")
    private boolean rebuild;

    @Mixin
    private CommonOptions common;

    public VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        Verification found;
        try (Interruption interruption = Interruption.guard(streams);
                ProgressBar progress = ProgressBar.on(streams, interruption);
                FeatureStore store = common.openStore(repo, streams)) {
            found = rebuild ? store.rebuild(progress) : store.verify(progress);
        }
        if (common.json()) {
            json(found);
        } else {
            text(found);
        }
        return found.sound() || found.repaired() ? ExitCode.DONE : ExitCode.USER_FAULT;
    }

    private void json(Verification found) {
        Json.print(streams.out(), json -> {
            json.writeStartObject();
            json.writeBooleanProperty("sound", found.sound());
            json.writeBooleanProperty("rebuilt", found.repaired() && !found.sound());
            json.writeArrayPropertyStart("tables");
            for (Verification.Line line : found.lines()) {
                json.writeStartObject();
                json.writeStringProperty("target", line.target());
                json.writeStringProperty("store", line.store().name());
                json.writeNumberProperty("rows", line.rows());
                json.writeNumberProperty("missing", line.missing());
                json.writeNumberProperty("different", line.different());
                json.writeNumberProperty("unknown", line.unknown());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void text(Verification found) {
        if (found.lines().isEmpty()) {
            streams.err().println("Nothing is stored.");
            return;
        }
        var table = new TextTable(Column.text("view or source"), Column.text("store"), Column.number("rows"), Column.number("missing"),
                Column.number("different"), Column.number("unknown"));
        for (Verification.Line line : found.lines()) {
            table.add(line.target(), line.store().name().toLowerCase(Locale.ROOT), Long.toString(line.rows()), Long.toString(line.missing()),
                    Long.toString(line.different()), Long.toString(line.unknown()));
        }
        table.print(streams.out(), 0);
        streams.out().println();
        streams.out().println(found.sound() ? "Every table holds what the journal says."
                : found.repaired() ? "The online tables that differed were made anew from the journal."
                : "Some tables differ from the journal; --rebuild makes those of the online store anew.");
    }
}
