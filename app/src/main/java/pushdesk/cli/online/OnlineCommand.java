package pushdesk.cli.online;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.View;
import pushdesk.model.push.StoreKind;
import pushdesk.serving.OnlineAnswer;
import pushdesk.store.FeatureStore;
import pushdesk.store.projection.Moment;
import pushdesk.store.projection.PastStore;
import pushdesk.store.retrieval.OnlineFeatures;
import pushdesk.store.retrieval.OnlineQuery;

/// `online REPO`: what the local online store holds, of a view (`--view`) or of the features that a model asks for (`--features`, `--service`).
@Command(
        name = "online",
        description = "Show what a view holds in the local online store, or the features that a model would get.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class OnlineCommand implements Callable<Integer> {
    private static final long ROWS_FOR_A_PERSON = 100;

    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    /// What is asked for: one of these.
    static final class Asked {
        @Option(names = "--view", paramLabel = "V", required = true, description = "The feature view.")
        private String view;

        @Option(names = "--features", paramLabel = "v:f", split = ",", required = true,
                description = "Features to read as a model does. Answers in the feature server's JSON.")
        private List<String> features;

        @Option(names = "--service", paramLabel = "S", required = true, description = "A feature service to read, likewise.")
        private String service;
    }

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    @Option(names = "--full-feature-names", description = "With --features or --service: name features view__feature.")
    private boolean fullFeatureNames;

    @Option(
            names = "--entity",
            paramLabel = "k=v1,v2",
            description = "A join key and the values to look up. With every join key given, each position is one row; with some, they narrow the answer.")
    private List<String> entities = List.of();

    @Option(names = "--as-of", paramLabel = "ENTRY|T",
            description = "With --view: the rows as they stood after an entry of the history, or as if no later event had been brought.")
    private String asOf;

    @Option(names = "--limit", paramLabel = "N", description = "How many rows at most. Without it: all in JSON, 100 in a table.")
    private Long limit;

    @Mixin
    private CommonOptions common;

    public OnlineCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        if (asked.view == null) {
            return features(repo);
        }
        FeatureView found = view(repo, asked.view);
        EntityRows rowsAsked = EntityRows.parse(entities, found);
        try (Interruption interruption = Interruption.guard(streams);
                FeatureStore store = common.openStore(repo, streams)) {
            store.pendingMigrations().stream()
                    .filter(migration -> migration.store() == StoreKind.ONLINE && migration.target().equals(found.name()))
                    .forEach(migration -> streams.err().println("These rows are of an older definition: " + migration.reason() + "; see 'pushdesk migrate'."));
            if (asOf == null) {
                print(new OnlineRows(query -> store.online(found.name(), query), found, Instant.now()), rowsAsked, interruption);
            } else {
                Moment moment = AsOf.parse(asOf);
                try (PastStore past = store.asOf(moment)) {
                    print(new OnlineRows(query -> past.online(found.name(), query, Progress.NONE), found, AsOf.time(moment, store)), rowsAsked, interruption);
                }
            }
        }
        return ExitCode.DONE;
    }

    private int features(FeatureRepo repo) {
        if (asOf != null) {
            throw PushdeskException.invalid("--as-of goes with --view; features at past times are what 'pushdesk historical' reads.");
        }
        var query = new OnlineQuery(asked.features == null ? List.of() : asked.features, Optional.ofNullable(asked.service),
                EntityRows.parse(entities).columns(), fullFeatureNames);
        try (FeatureStore store = common.openStore(repo, streams)) {
            OnlineFeatures found = store.onlineFeatures(query);
            Json.print(streams.out(), json -> OnlineAnswer.write(json, found));
        }
        return ExitCode.DONE;
    }

    private void print(OnlineRows rows, EntityRows rowsAsked, Interruption interruption) {
        if (common.json()) {
            printJson(rows, rowsAsked, interruption);
        } else {
            printTable(rows, rowsAsked, interruption);
        }
    }

    private void printJson(OnlineRows rows, EntityRows rowsAsked, Interruption interruption) {
        Json.print(streams.out(), json -> {
            var answer = new OnlineJson(json, rows.view(), rows.columns());
            answer.begin(asked.view);
            rows.read(rowsAsked, limit == null ? Long.MAX_VALUE : limit, row -> {
                interruption.checkCancelled();
                answer.row(row);
                return !streams.readerGone();
            });
            answer.end();
        });
    }

    private void printTable(OnlineRows rows, EntityRows rowsAsked, Interruption interruption) {
        var answer = new OnlineText(rows.columns(), rows.now());
        long most = limit == null ? ROWS_FOR_A_PERSON : limit;
        long total = rows.read(rowsAsked, most, row -> {
            interruption.checkCancelled();
            answer.add(row);
            return true;
        });
        if (total == 0) {
            streams.err().println("Nothing is stored for " + asked.view + (rowsAsked.isEmpty() ? "." : " under these keys."));
            return;
        }
        answer.table().print(streams.out(), 0);
        streams.out().flush();
        if (total > most) {
            streams.err().println(String.format(java.util.Locale.ROOT, "%,d of %,d rows; --limit shows more.", most, total));
        }
    }

    /// @throws PushdeskException that names what the repository has, when the view is not stored online
    public static FeatureView view(FeatureRepo repo, String name) {
        return repo.featureView(name).orElseThrow(() -> notFound(repo, name));
    }

    private static PushdeskException notFound(FeatureRepo repo, String view) {
        if (repo.onDemandFeatureView(view).isPresent()) {
            return PushdeskException.invalid("'" + view + "' is an on-demand view: it is computed when it is read, nothing of it is stored.");
        }
        return PushdeskException.unknown("feature view", view, repo.featureViews().stream().map(View::name).toList());
    }
}
