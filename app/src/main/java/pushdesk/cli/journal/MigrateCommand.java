package pushdesk.cli.journal;

import static pushdesk.cli.common.TextTable.Column.number;
import static pushdesk.cli.common.TextTable.Column.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable;
import pushdesk.model.FeatureRepo;
import pushdesk.store.FeatureStore;
import pushdesk.store.table.Migration;

/// `migrate REPO`: the tables that no longer fit the definitions.
@Command(
        name = "migrate",
        description = "Show the tables that hold rows of an older definition. With --yes they are set aside, rows and all, so that pushes go on; "
                + "what was pushed under the older definition can then be traced, not undone.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class MigrateCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--yes", description = "Set them aside.")
    private boolean yes;

    @Mixin
    private CommonOptions common;

    public MigrateCommand(Streams streams) {
        this.streams = streams;
    }

    /// @param setAside the table's new name; empty while it is in use
    private record Line(Migration migration, String setAside) {}

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        try (FeatureStore store = common.openStore(repo, streams)) {
            List<Line> lines = store.pendingMigrations().stream().map(migration -> new Line(migration, yes ? store.agree(migration) : "")).toList();
            if (common.json()) {
                json(lines);
            } else if (lines.isEmpty()) {
                streams.out().println("Every table fits the definitions.");
            } else {
                print(lines);
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<Line> lines) {
        var titles = Stream.of(text("view or source"), text("store"), number("rows"), text("what changed"));
        var table = new TextTable((yes ? Stream.concat(titles, Stream.of(text("kept as"))) : titles).toList());
        for (Line line : lines) {
            Migration migration = line.migration();
            var cells = Stream.of(migration.target(), migration.store().name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "%,d", migration.rows()),
                    migration.reason());
            table.add((yes ? Stream.concat(cells, Stream.of(line.setAside())) : cells).toList());
        }
        table.print(streams.out(), 0);
        streams.out().flush();
        if (!yes) {
            streams.err().println("Nothing was changed. Add --yes to set these tables aside; their rows are kept.");
        }
    }

    private void json(List<Line> lines) {
        Json.print(streams.out(), json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("tables");
            for (Line line : lines) {
                json.writeStartObject();
                json.writeStringProperty("target", line.migration().target());
                json.writeStringProperty("store", line.migration().store().name());
                json.writeNumberProperty("rows", line.migration().rows());
                json.writeStringProperty("reason", line.migration().reason());
                if (yes) {
                    json.writeStringProperty("setAside", line.setAside());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
