package pushdesk;

import pushdesk.cli.Arguments;
import pushdesk.cli.Commands;
import pushdesk.cli.Visit;
import pushdesk.cli.common.Streams;
import pushdesk.ui.App;

/// The program's entry: the terminal or the desktop.
///
/// It does not extend `Application`, and names the desktop inside a lambda only, so that a command loads no JavaFX class.
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Arguments.asTyped(arguments), Streams.ofProcess(), (repository, project, store) -> App.launch(repository, project, store, Visit::receive)));
    }
}
