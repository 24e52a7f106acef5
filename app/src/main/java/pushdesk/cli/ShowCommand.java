package pushdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pushdesk.model.FeatureRepo;
import pushdesk.repo.FeatureRepoReader;

/// `show REPO`: what a repository holds, and what is wrong with it. Problems of the repository are part of the answer and no failure.
@Command(
        name = "show",
        description = "Show what a repository holds: sources, views, services, entities and problems.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class ShowCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it.")
    private Path repository;

    @Mixin
    private CommonOptions common;

    ShowCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        FeatureRepo repo = FeatureRepoReader.read(repository);
        if (common.json()) {
            Json.print(streams.out(), json -> ShowJson.write(repo, json));
        } else {
            ShowText.print(repo, streams.out());
        }
        return ExitCode.DONE;
    }
}
