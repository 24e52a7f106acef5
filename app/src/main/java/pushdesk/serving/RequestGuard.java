package pushdesk.serving;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may ask at all.
///
/// Web pages may not: a browser sends what a page asks for to servers of this machine too, under the page's `Origin`. Where a page has its own
/// name pointed to this machine (DNS rebinding) the `Host` tells: it must be an address, `localhost`, or the name listened on. A token makes any
/// `Host` good, since no page knows it.
final class RequestGuard {
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.%]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final String BEARER = "Bearer ";

    private final String host;
    private final Optional<byte[]> token;

    RequestGuard(ServerOptions options) {
        host = options.host().toLowerCase(Locale.ROOT);
        token = options.token().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    void check(Headers headers, boolean open) {
        String origin = headers.getFirst("Origin");
        if (origin != null) {
            throw Fault.of(403, "Requests of web pages are refused; this one has the Origin " + origin + ".");
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("none")) {
            throw Fault.of(403, "Requests of web pages are refused; this one has Sec-Fetch-Site " + site + ".");
        }
        if (token.isEmpty()) {
            demandHost(headers.getFirst("Host"));
        } else if (!open && !bringsToken(headers.getFirst("Authorization"))) {
            throw Fault.of(401, "This server asks for its token: Authorization: Bearer …");
        }
    }

    private void demandHost(String given) {
        String name = given == null ? "" : given.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        if (!name.equals(host) && !name.equals("localhost") && !ADDRESS.matcher(name).matches()) {
            throw Fault.of(403, "The Host '" + (given == null ? "" : given) + "' is not this server's; ask for "
                    + (ADDRESS.matcher(host).matches() ? "an address" : host + " or an address") + ", or start the server with a token.");
        }
    }

    /// Takes the same time whatever is wrong with it.
    private boolean bringsToken(String authorization) {
        byte[] brought = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        return MessageDigest.isEqual(token.orElseThrow(), brought);
    }
}
