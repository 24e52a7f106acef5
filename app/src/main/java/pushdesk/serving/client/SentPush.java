package pushdesk.serving.client;

import java.util.Optional;
import java.util.stream.Stream;
import pushdesk.model.push.PushMode;

/// What became of rows that were sent to a server. The counts add up to the rows of the batch.
///
/// @param accepted the server said that it took them
/// @param uncertain sent with no word of what became of them; or the server failed midway, and Feast writes view by view
/// @param refused the server refused them, and wrote none of them
/// @param notSent came after those, and were held back
/// @param rejected have a bad cell and were left out
/// @param requests how many requests were sent, repeated ones counted
/// @param failure what the server said, or how it could not be reached; empty when all were accepted
public record SentPush(long accepted, long uncertain, long refused, long notSent, long rejected, long requests, Optional<String> failure) {

    public boolean complete() {
        return failure.isEmpty();
    }

    /// After how many good rows a further push begins that brings what the server has not taken. Uncertain rows are among them where they go online
    /// alone; offline they could be there twice.
    public long restAfter(PushMode mode) {
        return accepted + (mode.offline() ? uncertain : 0);
    }

    /// How many rows such a push would bring.
    public long rest(PushMode mode) {
        return refused + notSent + (mode.offline() ? 0 : uncertain);
    }

    /// What became of all rows, once that push was made.
    public SentPush with(SentPush further, PushMode mode) {
        long kept = mode.offline() ? uncertain : 0;
        Optional<String> told = kept == 0 ? further.failure() : Stream.concat(further.failure().stream(), failure.stream()).findFirst();
        return new SentPush(accepted + further.accepted, kept + further.uncertain, further.refused, further.notSent, rejected, requests + further.requests, told);
    }
}
