package pushdesk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.model.PushdeskException;

/// `open REPO`: the desktop, on a repository.
@Command(name = "open", description = "Open the desktop on a repository.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class OpenCommand implements Callable<Integer> {
    private final Desktop desktop;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Mixin
    private CommonOptions common;

    OpenCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    public Integer call() {
        if (common.json()) {
            throw PushdeskException.invalid("'open' shows a window and answers nothing, so --json has no meaning here.");
        }
        desktop.open(Optional.of(repository), common.project(), common.store());
        return ExitCode.DONE;
    }
}
