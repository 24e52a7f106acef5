package pushdesk.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Streams;
import pushdesk.model.PushdeskException;

/// `completion bash|zsh`: what a shell needs to complete commands and options.
@Command(
        name = "completion",
        description = "Print what a shell needs to complete commands and options: source <(pushdesk completion bash).",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class CompletionCommand implements Callable<Integer> {
    private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", completionCandidates = Shells.class, description = "bash or zsh.")
    private String shell;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        // where a command has no words to offer, the shell offers files
        String script = AutoComplete.bash("pushdesk", spec.root().commandLine()).replace(NO_FILES, "");
        switch (shell.toLowerCase(Locale.ROOT)) {
            case "bash" -> streams.out().print(script);
            // zsh runs bash's completions, once its own are there
            case "zsh" -> streams.out().print("autoload -U +X compinit && compinit\n" + script);
            default -> throw PushdeskException.invalid("'" + shell + "' is no shell that is known here; expected bash or zsh.");
        }
        streams.out().flush();
        return ExitCode.DONE;
    }

    static final class Shells implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return List.of("bash", "zsh").iterator();
        }
    }
}
