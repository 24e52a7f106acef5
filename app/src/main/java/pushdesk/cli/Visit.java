package pushdesk.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Host;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.KeptInput;
import pushdesk.cli.common.StoreHeld;
import pushdesk.cli.common.Streams;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.serving.guest.Door;
import pushdesk.serving.guest.GuestCommand;
import pushdesk.store.FeatureStore;

/// A command whose store another process holds is run by that process, if its feature server is on.
public final class Visit {
    /// What only one's own process can do.
    private static final Set<String> AT_HOME = Set.of("serve", "open");

    private Visit() {}

    /// Goes to the process that holds the store.
    ///
    /// @param command the name of the command that the arguments ask for
    /// @return the command's exit code there, or that of a user fault where nobody opens
    static int pay(String command, List<String> arguments, StoreHeld held, Streams streams) {
        boolean atHome = AT_HOME.contains(command);
        Optional<Door> door = atHome ? Optional.empty() : Door.of(held.store());
        OptionalInt code = door.isEmpty() ? OptionalInt.empty() : ask(door.get(), arguments, held, streams);
        if (code.isEmpty()) {
            streams.err().println(held.getMessage() + (atHome ? "" : " Or turn its feature server on: commands then go through it."));
        }
        return code.orElse(ExitCode.USER_FAULT);
    }

    /// Ctrl-C has the command stop there, and its answer is waited for: what it did or did not do is then told.
    ///
    /// @return empty where nobody answers
    private static OptionalInt ask(Door door, List<String> arguments, StoreHeld held, Streams streams) {
        var command = new GuestCommand(withStore(arguments, held), Path.of(""), input(arguments, streams));
        String name = Door.newName();
        try (Interruption interruption = Interruption.guard(streams)) {
            Thread.ofVirtual().start(() -> {
                interruption.await();
                door.stop(name);
            });
            Optional<GuestCommand.Answer> answer = door.ask(name, command);
            answer.ifPresent(said -> {
                streams.out().writeBytes(said.out());
                streams.out().flush();
                streams.err().writeBytes(said.err());
                streams.err().flush();
            });
            return answer.map(said -> OptionalInt.of(said.code())).orElse(OptionalInt.empty());
        }
    }

    /// The other process may look for stores elsewhere.
    private static List<String> withStore(List<String> arguments, StoreHeld held) {
        if (arguments.stream().anyMatch(argument -> argument.equals("--store") || argument.startsWith("--store="))) {
            return arguments;
        }
        var all = new ArrayList<>(arguments);
        all.add("--store=" + held.directory().toAbsolutePath());
        return all;
    }

    private static byte[] input(List<String> arguments, Streams streams) {
        if (!arguments.contains("-")) {
            return new byte[0];
        }
        try {
            return ((KeptInput) streams.in()).all().orElseThrow(() -> PushdeskException.invalid(
                    "What stands on standard input is too much to be handed to the process that holds the store; save it to a file and name that."));
        } catch (IOException e) {
            throw PushdeskException.invalid("Standard input can't be read: " + e.getMessage() + ".");
        }
    }

    /// Runs the command of a guest in this process, which holds the store.
    public static GuestCommand.Answer receive(GuestCommand command, FeatureStore held, Progress progress) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Streams streams = Streams.of(new ByteArrayInputStream(command.input()), out, err).at(new Host(command.directory(), held, progress));
        int code;
        if (command.arguments().isEmpty()) {
            err.writeBytes("This command is not run for guests.\n".getBytes(StandardCharsets.UTF_8));
            code = ExitCode.USER_FAULT;
        } else {
            code = Commands.run(command.arguments(), streams, (repository, project, store) -> {
                throw PushdeskException.invalid("A window is not opened for guests.");
            });
        }
        return new GuestCommand.Answer(code, out.toByteArray(), err.toByteArray());
    }
}
