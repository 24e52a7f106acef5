package pushdesk.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import pushdesk.cli.common.ExitCode;

/// A command line that means nothing, told in a sentence, and where the help is.
final class WrongUsage {
    private static final Pattern UNKNOWN_TO_HELP = Pattern.compile("^Unknown subcommand ('.*')\\.$");
    private static final Pattern NO_NUMBER = Pattern.compile(" is not an? (int|long)$");

    private WrongUsage() {}

    static int told(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        var err = command.getErr();
        String message = message(fault, command);
        err.println(message.endsWith(".") ? message : message + ".");
        CommandLine.UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USER_FAULT;
    }

    private static String message(ParameterException fault, CommandLine command) {
        return switch (fault) {
            case CommandLine.UnmatchedArgumentException unmatched when command.getParent() == null && !unmatched.isUnknownOption() ->
                "There is no command '" + unmatched.getUnmatched().getFirst() + "'.";
            case MutuallyExclusiveArgsException _ -> "Only one of these can be given: " + alternatives(command) + ".";
            case MissingParameterException missing when missing.getMissing().stream().anyMatch(argument -> argument.group() != null) -> "One of these is missing: " + alternatives(command) + ".";
            default -> NO_NUMBER.matcher(UNKNOWN_TO_HELP.matcher(fault.getMessage()).replaceFirst("There is no command $1.")).replaceFirst(" is no whole number");
        };
    }

    /// The options of which the command takes one; none of ours has two such groups.
    private static String alternatives(CommandLine command) {
        return command.getCommandSpec().argGroups().stream().filter(ArgGroupSpec::exclusive).flatMap(group -> group.args().stream())
                .map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
