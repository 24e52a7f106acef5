package pushdesk.serving.client;

import java.util.Optional;

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
}
