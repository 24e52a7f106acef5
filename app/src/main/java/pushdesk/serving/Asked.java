package pushdesk.serving;

import java.util.Arrays;
import java.util.Locale;

/// A request, as endpoints see it.
///
/// @param query what stands behind the question mark; may be empty
/// @param client the address it came from
record Asked(String path, String query, byte[] body, String client) {

    /// Whether the query turns this on, in one of the ways that Feast's server (Pydantic) takes for true.
    boolean flag(String name) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .anyMatch(part -> part.matches(name + "=(true|1|yes|on|t|y)"));
    }
}
