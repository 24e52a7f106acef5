package pushdesk.serving.client;

import java.time.Duration;
import java.util.List;

/// How rows are sent.
///
/// @param chunkRows how many rows a request brings
/// @param pauses how long to wait before each further attempt of the same request
/// @param greeting how long a server may take to accept a connection, TLS included
/// @param timeout how long an answer may take
/// @param patience how long the answer to a request under way is waited for once the user has stopped
public record SendOptions(int chunkRows, List<Duration> pauses, Duration greeting, Duration timeout, Duration patience) {
    public static final SendOptions USUAL = new SendOptions(
            5_000, List.of(Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(10)), Duration.ofSeconds(10), Duration.ofSeconds(120),
            Duration.ofSeconds(5));

    public SendOptions {
        pauses = List.copyOf(pauses);
    }

    public SendOptions withChunksOf(int rows) {
        return new SendOptions(rows, pauses, greeting, timeout, patience);
    }
}
