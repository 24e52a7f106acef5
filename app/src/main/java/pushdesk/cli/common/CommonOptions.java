package pushdesk.cli.common;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushdesk.model.ErrorCode;
import pushdesk.model.FeatureRepo;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.repo.registry.RepositoryPlace;
import pushdesk.store.FeatureStore;
import pushdesk.store.StoreLocation;
import pushdesk.store.StoreOptions;

/// What every command of the terminal takes.
public final class CommonOptions {
    @Option(names = "--store", paramLabel = "DIR", description = "Where the local stores lie, instead of in the user's data directory.")
    private Path store;

    @Option(names = "--project", paramLabel = "NAME", description = "Of a registry with several projects, the one meant.")
    private String project;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// The repository in a folder, or what a registry's file holds as applied.
    ///
    /// @throws PushdeskException when there is none, or the registry holds several projects and none was named
    public FeatureRepo repo(Path given) {
        var place = RepositoryPlace.of(given);
        return (project == null || !place.applied() ? place : place.of(project)).read(Progress.NONE);
    }

    /// Of a registry with several projects, the one asked for.
    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    /// Where the stores lie, said behind the command or before it.
    public Optional<Path> store() {
        return Optional.ofNullable(store).or(() -> Optional.ofNullable(command.root().findOption("--store").getValue()));
    }

    /// The repository's store, to be closed by the caller. What its user should know about it is told.
    ///
    /// @throws StoreHeld when another process holds it
    public FeatureStore openStore(FeatureRepo repo, Streams streams) {
        Path directory = store().orElseGet(StoreLocation::usual);
        Path file = StoreLocation.file(repo, directory);
        if (streams.host().isPresent()) {
            FeatureStore held = streams.host().get().held();
            if (!held.file().equals(Optional.of(file))) {
                throw PushdeskException.invalid("This process holds another store than " + file + ".");
            }
            return held.lent(repo);
        }
        try {
            FeatureStore opened = FeatureStore.open(repo, directory, StoreOptions.USUAL.heldBy("a Pushdesk command"));
            opened.notice().ifPresent(streams.err()::println);
            return opened;
        } catch (PushdeskException e) {
            throw e.code() == ErrorCode.STORE_IN_USE ? new StoreHeld(e, file, directory) : e;
        }
    }

    public boolean json() {
        return json;
    }
}
