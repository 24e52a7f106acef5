package pushdesk.cli.retrieval;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.CsvFormatOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.PathConverter;
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Streams;
import pushdesk.cli.common.TextTable.Column;
import pushdesk.cli.common.TextTable;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.csv.EntityCsv;
import pushdesk.rows.input.RowInput;
import pushdesk.store.FeatureStore;
import pushdesk.store.join.HistoricalFeatures;
import pushdesk.store.join.HistoricalQuery;
import pushdesk.store.retrieval.ComputedFeature;

/// `historical REPO --entities FILE … -o FILE`: a CSV of entity rows with features as they were known at the time of each.
@Command(
        name = "historical",
        description = "Join features to the rows of a CSV, as they were known at each row's event_timestamp.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class HistoricalCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--entities", paramLabel = "FILE", required = true,
            description = "The CSV file of entity rows: join keys, event_timestamp, and any columns besides, which are kept; - is standard input.")
    private String entities;

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    /// What is joined: one of these.
    static final class Asked {
        @Option(names = "--features", paramLabel = "v:f", split = ",", required = true, description = "The features to join.")
        private List<String> features;

        @Option(names = "--service", paramLabel = "S", required = true, description = "A feature service whose features are joined.")
        private String service;
    }

    @Option(names = "--full-feature-names", description = "Name features view__feature.")
    private boolean fullFeatureNames;

    @Option(names = "--filter-by-created-timestamp", description = "Leave out offline rows that were created after the entity row's time.")
    private boolean filterByCreated;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The file to write: JSON or JSON Lines where it ends in .json or .jsonl, else CSV.")
    private Path output;

    @Mixin
    private CsvFormatOptions csv;

    @Mixin
    private CommonOptions common;

    public HistoricalCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            join(repo, progress);
        }
        return ExitCode.DONE;
    }

    private void join(FeatureRepo repo, ProgressBar progress) {
        try (RowInput input = entities.equals("-") ? RowInput.standardInput(streams.in()) : RowInput.file(new PathConverter(streams.base()).convert(entities));
                FeatureStore store = common.openStore(repo, streams)) {
            CsvFormat format = csv.format(input);
            try (RowBatch rows = EntityCsv.read(input, format, progress); HistoricalFeatures joined = store.historicalFeatures(query(format), rows, progress)) {
                write(joined, progress);
                progress.close();
                answer(joined);
            }
        }
    }

    private HistoricalQuery query(CsvFormat format) {
        return new HistoricalQuery(asked.features == null ? List.of() : asked.features, Optional.ofNullable(asked.service), fullFeatureNames,
                filterByCreated, format.times());
    }

    private void write(HistoricalFeatures joined, Progress progress) {
        progress.phase("Writing " + output.getFileName());
        var written = new AtomicLong();
        RowFiles.write(output, joined.columns().stream().map(column -> new CsvExport.Column(column.name(), column.type())).toList(), joined.stream().peek(row -> {
            progress.checkCancelled();
            progress.at(written.incrementAndGet(), joined.rows());
        }));
    }

    private void answer(HistoricalFeatures joined) {
        for (ComputedFeature feature : joined.elsewhere()) {
            streams.err().println("Left out: " + feature.view() + ":" + feature.name() + " is computed when it is read, and not here: " + feature.reason() + ".");
        }
        for (HistoricalFeatures.Failed failed : joined.failed()) {
            streams.err().println(failed.feature() + " could not be computed for " + failed.rows() + (failed.rows() == 1 ? " row: " : " rows, first: ") + failed.reason() + ".");
        }
        if (common.json()) {
            Json.print(streams.out(), json -> {
                json.writeStartObject();
                json.writeNumberProperty("rows", joined.rows());
                json.writeStringProperty("output", output.toString());
                json.writeArrayPropertyStart("views");
                for (HistoricalFeatures.Found view : joined.found()) {
                    json.writeStartObject();
                    json.writeStringProperty("view", view.view());
                    json.writeNumberProperty("found", view.found());
                    json.writeNumberProperty("pastTtl", view.pastTtl());
                    json.writeNumberProperty("notFound", view.notFound());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            return;
        }
        var table = new TextTable(Column.text("view"), Column.number("found"), Column.number("past its ttl"), Column.number("not found"));
        joined.found().forEach(view -> table.add(view.view(), Long.toString(view.found()), Long.toString(view.pastTtl()), Long.toString(view.notFound())));
        table.print(streams.out(), 0);
        streams.out().println();
        streams.out().println(joined.rows() + (joined.rows() == 1 ? " row" : " rows") + " written to " + output + ".");
    }
}
