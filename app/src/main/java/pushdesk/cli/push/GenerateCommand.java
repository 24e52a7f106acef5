package pushdesk.cli.push;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import pushdesk.cli.common.ProgressBar;
import pushdesk.cli.common.Refusals;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.generate.Recipe;
import pushdesk.rows.generate.RowGenerator;
import pushdesk.rows.text.ValueText;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.PushPlan;
import pushdesk.store.push.PushRequest;
import pushdesk.store.push.PushResult;

/// `generate REPO SOURCE --rows N`: makes up rows for a push source, for a file, for standard output, or to be pushed at once.
@Command(
        name = "generate",
        description = "Make up rows for a push source. The same options give the same rows.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class GenerateCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The push source.")
    private String source;

    @Option(names = "--rows", paramLabel = "N", required = true, description = "How many rows.")
    private long rows;

    @Option(names = "--keys", paramLabel = "K", description = "How many different keys. Default: as many as rows.")
    private Long keys;

    @Option(names = "--nulls", paramLabel = "SHARE", description = "The share of features that are null, from 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double nulls;

    @Option(names = "--from", paramLabel = "TIME", description = "The earliest event time. Default: a day before --to.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "The latest event time. Default: now, which is another one every time.")
    private String to;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed gives other rows. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--column", paramLabel = "NAME=LO..HI|A|B|C",
            description = "The values of a column: a range, or a list. May be repeated.")
    private List<String> columns = List.of();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Where to write the rows: .csv, .json or .jsonl. Without it they go to standard output as CSV.")
    private Path output;

    @Option(names = "--push", paramLabel = "MODE", completionCandidates = PushModeConverter.Words.class,
            description = "Push the rows to the local stores at once: ${COMPLETION-CANDIDATES}.")
    private PushMode push;

    @Mixin
    private CommonOptions common;

    public GenerateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        PushRequirements requirements = PushRequirements.of(repo, source);
        Recipe recipe = recipe();
        try (Interruption interruption = Interruption.guard(streams); ProgressBar progress = ProgressBar.on(streams, interruption)) {
            return push == null ? write(recipe, requirements, progress) : push(repo, recipe, progress);
        }
    }

    private Recipe recipe() {
        Recipe usual = Recipe.of(rows, to == null ? Instant.now() : time("--to", to));
        var rules = new LinkedHashMap<String, String>();
        for (String rule : columns) {
            int equals = rule.indexOf('=');
            if (equals < 1) {
                throw PushdeskException.invalid("--column " + rule + ": expected the column, '=' and a range such as 0..1 or a list such as a|b.");
            }
            rules.put(rule.substring(0, equals), rule.substring(equals + 1));
        }
        Instant earliest = from == null ? usual.from() : time("--from", from);
        return new Recipe(rows, keys == null ? rows : keys, nulls, earliest, usual.to(), seed, Map.copyOf(rules));
    }

    private static Instant time(String option, String text) {
        try {
            return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, text);
        } catch (PushdeskException e) {
            throw PushdeskException.invalid(option + ": " + e.getMessage());
        }
    }

    private int write(Recipe recipe, PushRequirements requirements, ProgressBar progress) {
        try (RowBatch made = RowGenerator.rows(recipe, requirements, progress)) {
            if (output != null) {
                RowFiles.save(made, output);
            } else {
                progress.close();
                CsvExport.write(streams.out(), RowFiles.columns(made), RowFiles.rows(made).takeWhile(row -> !streams.readerGone()));
                streams.out().flush();
            }
            return ExitCode.DONE;
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped.");
            return ExitCode.USER_FAULT;
        }
    }

    private int push(FeatureRepo repo, Recipe recipe, ProgressBar progress) {
        try (FeatureStore store = common.openStore(repo, streams);
                RowBatch made = RowGenerator.rows(recipe, store.requirements(source), progress)) {
            if (output != null) {
                RowFiles.save(made, output);
            }
            PushPlan plan = store.plan(new PushRequest(source, push, made), progress);
            if (plan.refused()) {
                progress.close();
                answer(PushReport.planned(plan));
                Refusals.print(plan.refusals(), store, streams);
                return ExitCode.USER_FAULT;
            }
            PushResult done = store.push(plan, progress);
            progress.close();
            answer(PushReport.done(done, made.problems()));
            return ExitCode.DONE;
        } catch (CancellationException e) {
            progress.close();
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private void answer(PushReport report) {
        if (common.json()) {
            Json.print(streams.out(), json -> PushJson.write(report, json));
        } else {
            PushText.print(report, streams.out());
        }
    }
}
