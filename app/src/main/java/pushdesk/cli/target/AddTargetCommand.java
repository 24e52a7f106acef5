package pushdesk.cli.target;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pushdesk.cli.common.ExitCode;
import pushdesk.cli.common.ServerToken;
import pushdesk.cli.common.Streams;
import pushdesk.model.PushdeskException;
import pushdesk.serving.client.Authority;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.target.Target;

/// `target add NAME URL`.
@Command(name = "add", description = "Give a deployed feature server a name.", exitCodeOnInvalidInput = ExitCode.USER_FAULT)
final class AddTargetCommand extends OfTargets {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name, such as staging.")
    private String name;

    @Parameters(index = "1", paramLabel = "URL", description = "Its address, such as https://feast.example.com.")
    private String url;

    @Option(names = "--token", paramLabel = "TEXT",
            description = "What it asks for as Authorization: Bearer TEXT; - reads it from standard input. Without it: the environment variable "
                    + ServerToken.VARIABLE + ", if set.")
    private String token;

    @Option(names = "--header", paramLabel = "NAME:VALUE", description = "A header that every request brings. May be repeated.")
    private List<String> headers = List.of();

    @Option(names = "--ca", paramLabel = "FILE", description = "The PEM file of the certificates that vouch for it, where it has an authority of its own.")
    private Path authority;

    @Option(names = "--production", description = "Pushes there have to be confirmed.")
    private boolean production;

    AddTargetCommand(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        if (authority != null) {
            Authority.trusting(authority); // now rather than at the first push
        }
        ServerAddress server = ServerAddress.of(url, "-".equals(token) ? Optional.of(typed()) : ServerToken.of(token))
                .withHeaders(headers())
                .vouchedForBy(Optional.ofNullable(authority).map(Path::toAbsolutePath));
        targets().add(new Target(name, server, production));
        streams().err().println("Pushes can go there with --target " + name + ".");
        return ExitCode.DONE;
    }

    private String typed() {
        try {
            String line = new BufferedReader(new InputStreamReader(streams().in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw PushdeskException.invalid("The token can't be read from standard input: " + e.getMessage() + ".");
        }
    }

    private TreeMap<String, String> headers() {
        var all = new TreeMap<String, String>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw PushdeskException.invalid("--header " + header + ": expected a name, a colon and a value.");
            }
            all.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
        return all;
    }
}
