package pushdesk.serving.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pushdesk.model.PushdeskException;

/// Where a deployed feature server is, and what opens it.
///
/// @param address `http` or `https`, with the path before `/push`, if there is one
/// @param headers what requests bring besides, by name
/// @param authority a PEM file of the certificates that vouch for the server; empty for those that Java knows
public record ServerAddress(URI address, Optional<String> token, Map<String, String> headers, Optional<Path> authority) {
    /// What the client itself sets, or HTTP forbids to set.
    private static final Set<String> KEPT = Set.of("content-type", "content-length", "host", "connection", "expect", "upgrade", "transfer-encoding");

    public ServerAddress {
        headers = Map.copyOf(headers);
    }

    /// @throws PushdeskException when the text is no address of the web
    public static ServerAddress of(String text, Optional<String> token) {
        String plain = text.strip().replaceFirst("/+$", "");
        URI address;
        try {
            address = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
        if (address.getRawUserInfo() != null) {
            throw PushdeskException.invalid("A name and a password have no place in the address; give what opens the server as a token or a header.");
        }
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw invalid(text);
        }
        return new ServerAddress(address, token, Map.of(), Optional.empty());
    }

    private static PushdeskException invalid(String text) {
        return PushdeskException.invalid("'" + text + "' is no address of a feature server; expected one such as http://localhost:6566.");
    }

    /// @throws PushdeskException when HTTP has no such header
    public ServerAddress withHeaders(Map<String, String> more) {
        more.forEach((name, value) -> {
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || KEPT.contains(name.toLowerCase(Locale.ROOT)) || value.chars().anyMatch(c -> c < ' ' || c == 127)) {
                throw PushdeskException.invalid("The header '" + name + ": …' can't be sent; expected a name such as X-Api-Key, a colon and a line of text.");
            }
        });
        return new ServerAddress(address, token, new TreeMap<>(more), authority);
    }

    public ServerAddress withToken(Optional<String> other) {
        return new ServerAddress(address, other, headers, authority);
    }

    public ServerAddress vouchedForBy(Optional<Path> certificates) {
        return new ServerAddress(address, token, headers, certificates);
    }

    /// Without what opens the server: this may stand in a log.
    @Override
    public String toString() {
        return address + (token.isPresent() ? " with a token" : "") + (headers.isEmpty() ? "" : " with " + new TreeSet<>(headers.keySet()));
    }

    URI endpoint(String path) {
        return URI.create(address + path);
    }
}
