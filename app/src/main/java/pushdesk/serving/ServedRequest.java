package pushdesk.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import pushdesk.store.push.PushResult;

/// A request and its answer.
///
/// @param at when it came
/// @param status what it is answered with
/// @param took until the answer was ready
/// @param rows how many rows it brought or asked for
/// @param said why it was refused, or wrote nothing, in one or more sentences; otherwise empty
/// @param push what it pushed
/// @param client the address it came from
public record ServedRequest(
        Instant at, String method, String path, int status, Duration took, long rows, String said, Optional<PushResult> push, String client) {}
