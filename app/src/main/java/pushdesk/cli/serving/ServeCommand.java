package pushdesk.cli.serving;

import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.CommonOptions;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Interruption;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.ServerToken;
import pushdesk.cli.common.Streams;
import pushdesk.model.FeatureRepo;
import pushdesk.model.PushdeskException;
import pushdesk.serving.FeatureServer;
import pushdesk.serving.ServedRequest;
import pushdesk.serving.ServerOptions;
import pushdesk.serving.guest.Guests;
import pushdesk.store.FeatureStore;

/// `serve REPO`: the local stores over HTTP, until it is stopped.
@Command(
        name = "serve",
        description = "Serve the local stores over HTTP, as Feast's feature server does, until Ctrl-C: the requests under way are finished then, and the exit code is the shell's 130.",
        exitCodeOnInvalidInput = ExitCode.USER_FAULT)
public final class ServeCommand implements Callable<Integer> {
    private final Streams streams;
    private final Guests guests;

    @Parameters(paramLabel = "REPO", description = "The folder of the feature repository, or one above it; or the file of a registry.")
    private Path repository;

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 is any free one. Default: ${DEFAULT-VALUE}.")
    private int port = ServerOptions.USUAL_PORT;

    @Option(names = "--host", paramLabel = "NAME",
            description = "The name or address to listen on; 0.0.0.0 is all of them. Default: ${DEFAULT-VALUE}, which this computer alone reaches.")
    private String host = ServerOptions.LOOPBACK;

    @Option(names = "--token", paramLabel = "TEXT",
            description = "What requests must bring as Authorization: Bearer TEXT. Without it: the environment variable " + ServerToken.VARIABLE + ", if set.")
    private String token;

    @Mixin
    private CommonOptions common;

    /// @param guests runs the commands that find the store held by this one
    public ServeCommand(Streams streams, Guests guests) {
        this.streams = streams;
        this.guests = guests;
    }

    @Override
    public Integer call() {
        if (streams.host().isPresent()) {
            throw PushdeskException.invalid("This command is not run for guests.");
        }
        FeatureRepo repo = common.repo(repository);
        Optional<String> asked = ServerToken.of(token);
        ServerOptions options = ServerOptions.USUAL.at(host, port).withToken(asked);
        try (Interruption interruption = Interruption.guard(streams);
                FeatureStore store = common.openStore(repo, streams);
                FeatureServer server = FeatureServer.start(store, options, this::log, Optional.of(guests))) {
            announce(repo, server);
            if (!server.loopback() && asked.isEmpty()) {
                streams.err().println("Other computers can push to this server; --token asks them for a token.");
            }
            interruption.await();
            streams.err().println("Closing; requests under way are finished.");
        }
        return ExitCode.DONE;
    }

    private void announce(FeatureRepo repo, FeatureServer server) {
        if (common.json()) {
            Json.print(streams.out(), json -> {
                json.writeStartObject();
                json.writeStringProperty("address", server.address().toString());
                json.writeEndObject();
            });
        } else {
            String where = server.addresses().stream().map(URI::toString).collect(Collectors.joining(" and "));
            streams.out().println("Serving the local stores of " + repo.project() + " at " + where + "; Ctrl-C ends it.");
            streams.out().flush();
        }
    }

    /// A line for each request; what a client made up shows no control characters.
    private void log(ServedRequest request) {
        String line = String.format(Locale.ROOT, "%s %s %s %d %d ms", request.at().truncatedTo(ChronoUnit.SECONDS), request.method(), request.path(),
                request.status(), request.took().toMillis());
        String push = request.push().map(pushed -> ": push " + pushed.pushId() + ", " + pushed.rowsRead() + (pushed.rowsRead() == 1 ? " row of " : " rows of ")
                + pushed.source() + ", " + pushed.mode().feastName()).orElse("");
        String said = request.said().isEmpty() ? "" : ": " + request.said();
        streams.err().println((line + push + said).replaceAll("\\p{Cntrl}", " "));
    }
}
