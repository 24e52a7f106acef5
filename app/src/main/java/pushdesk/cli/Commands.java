package pushdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.PathConverter;
import pushdesk.cli.common.StoreHeld;
import pushdesk.cli.common.Streams;
import pushdesk.cli.definitions.DiffCommand;
import pushdesk.cli.definitions.GraphCommand;
import pushdesk.cli.definitions.ShowCommand;
import pushdesk.cli.journal.HistoryCommand;
import pushdesk.cli.journal.MigrateCommand;
import pushdesk.cli.journal.ResetCommand;
import pushdesk.cli.journal.TraceCommand;
import pushdesk.cli.journal.UndoCommand;
import pushdesk.cli.journal.VerifyCommand;
import pushdesk.cli.online.OnlineCommand;
import pushdesk.cli.push.GenerateCommand;
import pushdesk.cli.push.LoadCommand;
import pushdesk.cli.push.PushCommand;
import pushdesk.cli.push.PushModeConverter;
import pushdesk.cli.push.WriteCommand;
import pushdesk.cli.retrieval.HistoricalCommand;
import pushdesk.cli.retrieval.MaterializeCommand;
import pushdesk.cli.retrieval.ParityCommand;
import pushdesk.cli.serving.ServeCommand;
import pushdesk.cli.target.TargetCommand;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;

/// Runs one command line.
public final class Commands {
    private static final int USAGE_WIDTH = 110;

    private Commands() {}

    /// Reads the arguments, does what they say, and gives the exit code: 0 done, 1 a fault of the user, 2 a fault of Pushdesk.
    ///
    /// The answer goes to the output stream, every message to the error stream. Without a command the desktop opens.
    public static int run(List<String> arguments, Streams streams, Desktop desktop) {
        CommandLine commands = new CommandLine(new PushdeskCommand(desktop))
                .addSubcommand(new OpenCommand(desktop))
                .addSubcommand(new ShowCommand(streams))
                .addSubcommand(new DiffCommand(streams))
                .addSubcommand(new GraphCommand(streams))
                .addSubcommand(new PushCommand(streams))
                .addSubcommand(new GenerateCommand(streams))
                .addSubcommand(new WriteCommand(streams))
                .addSubcommand(new LoadCommand(streams))
                .addSubcommand(new OnlineCommand(streams))
                .addSubcommand(new HistoricalCommand(streams))
                .addSubcommand(new ParityCommand(streams))
                .addSubcommand(new MaterializeCommand(streams))
                .addSubcommand(new HistoryCommand(streams))
                .addSubcommand(new TraceCommand(streams))
                .addSubcommand(new UndoCommand(streams))
                .addSubcommand(new ResetCommand(streams))
                .addSubcommand(new MigrateCommand(streams))
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new ServeCommand(streams, Visit::receive))
                .addSubcommand(TargetCommand.line(streams))
                .addSubcommand(new CompletionCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand())
                .registerConverter(Path.class, new PathConverter(streams.base()))
                .registerConverter(PushMode.class, new PushModeConverter())
                .setOut(streams.outWriter())
                .setErr(streams.errWriter())
                .setUsageHelpWidth(USAGE_WIDTH)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(WrongUsage::told)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getCommandName(), arguments, streams));
        int code = commands.execute(arguments.toArray(String[]::new));
        streams.out().flush();
        return code;
    }

    private static int failed(Exception failure, String command, List<String> arguments, Streams streams) {
        streams.out().flush();
        return switch (failure) {
            case StoreHeld held -> Visit.pay(command, arguments, held, streams);
            case PushdeskException known when known.code().userFault() -> {
                streams.err().println(known.getMessage());
                yield ExitCode.USER_FAULT;
            }
            case CancellationException cancelled -> {
                streams.err().println("Stopped.");
                yield ExitCode.USER_FAULT;
            }
            default -> {
                streams.err().println("Pushdesk failed; this is a fault of Pushdesk. Please report it with what follows.");
                failure.printStackTrace(streams.err());
                yield ExitCode.INTERNAL;
            }
        };
    }
}
