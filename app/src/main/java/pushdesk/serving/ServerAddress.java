package pushdesk.serving;

import java.net.URI;
import java.util.Optional;
import pushdesk.model.PushdeskException;

/// Where a deployed feature server is, and what opens it.
///
/// @param address `http` or `https`, with the path before `/push`, if there is one
public record ServerAddress(URI address, Optional<String> token) {

    /// @throws PushdeskException when the text is no address of the web
    public static ServerAddress of(String text, Optional<String> token) {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        URI address;
        try {
            address = URI.create(plain);
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw invalid(text);
        }
        return new ServerAddress(address, token);
    }

    private static PushdeskException invalid(String text) {
        return PushdeskException.invalid("'" + text + "' is no address of a feature server; expected one such as http://localhost:6566.");
    }

    URI endpoint(String path) {
        return URI.create(address + path);
    }
}
