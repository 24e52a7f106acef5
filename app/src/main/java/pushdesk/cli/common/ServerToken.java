package pushdesk.cli.common;

import java.util.Optional;

/// What opens a feature server, of one's own or a deployed one.
public final class ServerToken {
    public static final String VARIABLE = "PUSHDESK_TOKEN";

    private ServerToken() {}

    /// The token of the command line, else that of the environment.
    public static Optional<String> of(String given) {
        return Optional.ofNullable(given).or(() -> Optional.ofNullable(System.getenv(VARIABLE))).filter(text -> !text.isEmpty());
    }
}
