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
import pushdesk.repo.FeatureRepoReader;
import pushdesk.repo.registry.AppliedRepo;

/// `show REPO`: what a repository holds, and what is wrong with it. Problems of the repository are part of the answer and no failure.
@Command(
        name = "show",
        description = "Show what a repository holds: sources, views, services, entities and problems.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class ShowCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or a registry: a file, or the URL of a SQL one.")
    private String repository;

    @Option(names = "--applied", description = "Show what was applied, from the registry that feature_store.yaml names, instead of the definitions.")
    private boolean applied;

    @Mixin
    private RegistryOptions registries;

    @Mixin
    private CommonOptions common;

    public ShowCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (RegistryOptions.isRegistry(repository)) {
            return applied(registries.read(repository, common.project()));
        }
        FeatureRepo repo = FeatureRepoReader.read(Path.of(repository));
        if (applied) {
            return applied(registries.applied(repo.root(), common.project()));
        }
        if (common.json()) {
            Json.print(streams.out(), json -> ShowJson.write(repo, json));
        } else {
            ShowText.print(repo, streams.out());
        }
        return ExitCode.DONE;
    }

    private int applied(AppliedRepo registry) {
        if (common.json()) {
            Json.print(streams.out(), json -> ShowJson.write(registry.repo(), json));
        } else {
            ShowText.print(registry, streams.out());
        }
        return ExitCode.DONE;
    }
}
