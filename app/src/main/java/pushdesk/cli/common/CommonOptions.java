package pushdesk.cli.common;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import pushdesk.model.FeatureRepo;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreLocation;
import pushdesk.store.StoreOptions;

/// What every command of the terminal takes.
public final class CommonOptions {
    @Option(names = "--store", paramLabel = "DIR", description = "Where the local stores lie, instead of in the user's data directory.")
    private Path store;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    public Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    /// The repository's store, to be closed by the caller. What its user should know about it is told.
    public FeatureStore openStore(FeatureRepo repo, Streams streams) {
        FeatureStore opened = FeatureStore.open(repo, store().orElseGet(StoreLocation::usual), StoreOptions.USUAL.heldBy("a Pushdesk command"));
        opened.notice().ifPresent(streams.err()::println);
        return opened;
    }

    public boolean json() {
        return json;
    }
}
