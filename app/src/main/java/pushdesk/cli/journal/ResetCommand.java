package pushdesk.cli.journal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Streams;
import pushdesk.model.BatchSource;
import pushdesk.model.FeatureRepo;
import pushdesk.model.FeatureView;
import pushdesk.model.PushdeskException;
import pushdesk.store.FeatureStore;
import pushdesk.store.push.ResetPlan;

/// `reset REPO`: empties views and batch sources.
@Command(
        name = "reset",
        description = "Empty views online and batch sources offline. Without --yes it says what would go. A reset can be undone.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class ResetCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--view", paramLabel = "V", description = "A view whose online rows go. May be repeated.")
    private List<String> views = List.of();

    @Option(names = "--source", paramLabel = "S", description = "A batch source whose offline rows go. May be repeated.")
    private List<String> sources = List.of();

    @Option(names = "--all", description = "All views and batch sources.")
    private boolean all;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Mixin
    private CommonOptions common;

    public ResetCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = common.repo(repository);
        Set<String> allViews = repo.featureViews().stream().map(FeatureView::name).collect(Collectors.toSet());
        Set<String> allSources = repo.batchSources().stream().map(BatchSource::name).collect(Collectors.toSet());
        Set<String> chosenViews = all ? allViews : chosen("feature view", views, allViews);
        Set<String> chosenSources = all ? allSources : chosen("batch source", sources, allSources);
        if (chosenViews.isEmpty() && chosenSources.isEmpty()) {
            throw PushdeskException.invalid("Say what to reset: --view V, --source S, or --all.");
        }
        try (Interruption interruption = Interruption.guard(streams); FeatureStore store = common.openStore(repo, streams)) {
            ResetPlan plan = store.planReset(chosenViews, chosenSources);
            var answer = new RevisionAnswer(streams, common.json());
            if (!yes || plan.removed() == 0) {
                answer.planned(plan.propagations());
                if (plan.removed() > 0) {
                    streams.err().println("Add --yes to do it.");
                }
            } else {
                answer.done(store.reset(plan, interruption));
            }
            return ExitCode.DONE;
        } catch (CancellationException e) {
            streams.err().println("Stopped; nothing was written.");
            return ExitCode.USER_FAULT;
        }
    }

    private static Set<String> chosen(String kind, List<String> names, Set<String> there) {
        for (String name : names) {
            if (!there.contains(name)) {
                throw PushdeskException.invalid("No %s is named '%s'; the repository has %s."
                        .formatted(kind, name, there.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return new HashSet<>(names);
    }
}
