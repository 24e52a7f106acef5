package pushdesk.cli.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.cli.online.EntityRows;
import pushdesk.cli.online.OnlineCommand;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.store.FeatureStore;
import pushdesk.store.trace.KeyTrace;

/// `trace REPO --view V --entity k=v`: every row that was ever pushed for one key online.
@Command(
        name = "trace",
        description = "Show every row that was ever pushed for one key of a view, and what became of it.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class TraceCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--view", paramLabel = "V", required = true, description = "The feature view.")
    private String view;

    @Option(names = "--entity", paramLabel = "k=v", description = "A join key and its value; every join key of the view is needed.")
    private List<String> entities = List.of();

    @Mixin
    private CommonOptions common;

    public TraceCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        FeatureView found = OnlineCommand.view(repo, view);
        Map<String, String> key = key(found);
        KeyTrace trace;
        try (FeatureStore store = common.openStore(repo, streams)) {
            trace = store.trace(view, key);
        }
        if (common.json()) {
            Json.print(streams.out(), json -> new TraceJson(json, trace).write(view));
        } else if (trace.rows().isEmpty()) {
            streams.err().println("Nothing was ever pushed to " + view + " under this key.");
        } else {
            new TraceText(trace).table().print(streams.out(), 0);
        }
        return ExitCode.DONE;
    }

    private Map<String, String> key(FeatureView found) {
        List<Map<String, String>> keys = EntityRows.parse(entities, found).lookups();
        if (keys.size() > 1) {
            throw PushdeskException.invalid("--entity: one key is traced at a time; found " + keys.size() + ".");
        }
        return keys.isEmpty() ? Map.of() : keys.getFirst();
    }
}
