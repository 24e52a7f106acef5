package pushdesk.cli.definitions;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.difference.RepoDifference;
import pushdesk.repo.FeatureRepoReader;
import pushdesk.repo.registry.AppliedRepo;

/// `diff REPO`: what `feast apply` would change. A difference is an answer and no failure.
@Command(
        name = "diff",
        description = "Compare the definitions of a repository with what was applied.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class DiffCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it.")
    private Path repository;

    @Option(names = "--registry", paramLabel = "FILE|URL", description = "Compare with this registry instead of the one that feature_store.yaml names.")
    private String registry;

    @Mixin
    private RegistryOptions registries;

    @Mixin
    private CommonOptions common;

    public DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo defined = FeatureRepoReader.read(repository);
        AppliedRepo applied = registry == null ? registries.applied(defined.root(), common.project()) : registries.read(registry, common.project());
        RepoDifference difference = RepoDifference.between(defined, applied.repo());
        if (common.json()) {
            Json.print(streams.out(), json -> DiffJson.write(applied.repo(), difference, json));
        } else {
            DiffText.print(defined, applied, difference, streams.out());
        }
        return ExitCode.DONE;
    }
}
