package pushdesk.cli.push;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.Json;
import pushdesk.cli.common.ServerToken;
import pushdesk.cli.common.Streams;
import pushdesk.cli.target.TargetOptions;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushMode;
import pushdesk.rows.RowBatch;
import pushdesk.serving.client.FeatureServerClient;
import pushdesk.serving.client.SendOptions;
import pushdesk.serving.client.SentPush;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;
import tools.jackson.core.JsonGenerator;

/// A deployed feature server that a push goes to instead of the local stores.
final class DeployedServer {
    @Option(names = "--to-server", paramLabel = "URL",
            description = "Push to the Feast feature server there, as in http://localhost:6566, and write nothing to the local stores.")
    private String address;

    @Option(names = "--target", paramLabel = "NAME",
            description = "Push to that deployed server (see pushdesk target), and write nothing to the local stores.")
    private String target;

    @Option(names = "--yes", description = "Push to a target that is marked as production.")
    private boolean confirmed;

    @Mixin
    private TargetOptions targets;

    @Option(names = "--token", paramLabel = "TEXT",
            description = "What the server of --to-server asks for as Authorization: Bearer TEXT. Without it: the environment variable " + ServerToken.VARIABLE
                    + ", if set.")
    private String token;

    @Option(names = "--chunk", paramLabel = "ROWS", description = "How many rows a request to that server brings. Default: ${DEFAULT-VALUE}.")
    private int chunk = SendOptions.USUAL.chunkRows();

    @Option(names = "--after", paramLabel = "ROWS", description = "Leave out so many good rows at the start of the file: those that an earlier push brought to that server.")
    private long after;

    boolean wanted() {
        return address != null || target != null;
    }

    private ServerAddress server(boolean dryRun) {
        if (target == null) {
            return ServerAddress.of(address, ServerToken.of(token));
        }
        if (address != null) {
            throw PushdeskException.invalid("--target and --to-server both say where the rows go; give one of them.");
        }
        Target found = targets.targets().named(target);
        if (found.production() && !confirmed && !dryRun) {
            throw PushdeskException.invalid("'" + target + "' is a production server; nothing was sent. With --yes the rows go there.");
        }
        return token == null ? found.server() : found.server().withToken(ServerToken.of(token));
    }

    int push(String source, PushMode mode, RowBatch rows, boolean skipBadRows, boolean dryRun, boolean inJson, Streams streams, Progress progress) {
        ServerAddress server = server(dryRun);
        if (chunk < 1) {
            throw PushdeskException.invalid("--chunk " + chunk + ": at least one row is expected.");
        }
        if (after < 0) {
            throw PushdeskException.invalid("--after " + after + ": a number of rows is expected.");
        }
        var options = SendOptions.USUAL.withChunksOf(chunk);
        rows.problems().forEach(problem -> streams.err().println("line " + problem.line() + ", " + problem.column() + ": " + problem.reason()));
        long good = Math.max(0, rows.rowsRead() - rows.rowsRejected() - after);
        if (dryRun) {
            boolean refused = rows.rowsRejected() > 0 && !skipBadRows;
            tell(new SentPush(0, 0, 0, good, rows.rowsRejected(), 0, Optional.of("Nothing was sent.")), server, rows, inJson, streams);
            return refused ? ExitCode.USER_FAULT : ExitCode.DONE;
        }
        try (var client = new FeatureServerClient(server, options)) {
            SentPush sent = client.push(source, mode, rows, skipBadRows, after, progress);
            tell(sent, server, rows, inJson, streams);
            tellRest(sent, mode, streams);
            return sent.complete() ? ExitCode.DONE : ExitCode.USER_FAULT;
        }
    }

    private static void tell(SentPush sent, ServerAddress server, RowBatch rows, boolean inJson, Streams streams) {
        if (inJson) {
            Json.print(streams.out(), json -> write(json, sent, server, rows));
        } else {
            streams.out().println(String.format(Locale.ROOT, "%,d rows read, %,d bad; %,d accepted by %s, %,d refused, %,d uncertain, %,d not sent.",
                    rows.rowsRead(), sent.rejected(), sent.accepted(), server.address(), sent.refused(), sent.uncertain(), sent.notSent()));
            streams.out().flush();
        }
        sent.failure().ifPresent(streams.err()::println);
    }

    /// How the rows that were not taken can be brought. Those that were refused would be refused again.
    private void tellRest(SentPush sent, PushMode mode, Streams streams) {
        if (sent.rest(mode) == 0 || sent.refused() > 0 || after + sent.restAfter(mode) == 0) {
            return;
        }
        streams.err().println(String.format(Locale.ROOT, "With --after %d the rest is sent", after + sent.restAfter(mode))
                + (mode.offline() && sent.uncertain() > 0 ? "; the uncertain rows are left out then, since offline they could be there twice." : "."));
    }

    private static void write(JsonGenerator json, SentPush sent, ServerAddress server, RowBatch rows) {
        json.writeStartObject();
        json.writeStringProperty("server", server.address().toString());
        json.writeNumberProperty("rowsRead", rows.rowsRead());
        json.writeNumberProperty("rowsRejected", sent.rejected());
        json.writeNumberProperty("rowsAccepted", sent.accepted());
        json.writeNumberProperty("rowsRefused", sent.refused());
        json.writeNumberProperty("rowsUncertain", sent.uncertain());
        json.writeNumberProperty("rowsNotSent", sent.notSent());
        sent.failure().ifPresent(said -> json.writeStringProperty("failure", said));
        json.writeEndObject();
    }
}
