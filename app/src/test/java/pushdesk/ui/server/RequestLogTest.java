package pushdesk.ui.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushdesk.serving.ServedRequest;

class RequestLogTest {
    private final RequestLog log = new RequestLog();

    @Test
    void theNewestStandsFirstAndOnlyTheLastThousandsAreKept() {
        log.add(IntStream.range(0, 1_500).mapToObj(number -> request("/r" + number, 200)).toList());
        log.add(IntStream.range(1_500, 3_000).mapToObj(number -> request("/r" + number, 200)).toList());
        assertEquals(RequestLog.KEPT, log.requests().size());
        assertEquals("/r2999", log.requests().getFirst().path());
        assertEquals("/r1000", log.requests().getLast().path());
        assertEquals(3_000, log.countProperty().get());
    }

    @Test
    void oneLotLargerThanTheLogLeavesItsNewest() {
        log.add(IntStream.range(0, 5_000).mapToObj(number -> request("/r" + number, 200)).toList());
        assertEquals("/r4999", log.requests().getFirst().path());
        assertEquals("/r3000", log.requests().getLast().path());
    }

    @Test
    void requestsAreFoundByPathStatusClientAndWhatWasSaid() {
        log.add(List.of(request("/push", 200), request("/health", 401)));
        assertEquals(List.of("/push"), found("PUSH"));
        assertEquals(List.of("/health"), found("401"));
        assertEquals(List.of("/health", "/push"), found("127.0"));
        assertEquals(List.of("/health"), found("said of /health"));
        assertEquals(List.of(), found("nothing like it"));
    }

    @Test
    void refusedOnesAreShownAlone() {
        log.add(List.of(request("/push", 200), request("/health", 401)));
        log.shownProperty().set(RequestLog.Shown.FAULTS);
        assertEquals(List.of("/health"), found(""));
        log.shownProperty().set(RequestLog.Shown.PUSHES);
        assertEquals(List.of(), found(""));
    }

    private List<String> found(String text) {
        log.searchProperty().set(text);
        return log.requests().stream().map(ServedRequest::path).toList();
    }

    private static ServedRequest request(String path, int status) {
        return new ServedRequest(Instant.EPOCH, "POST", path, status, Duration.ofMillis(1), 1, "said of " + path, Optional.empty(), "127.0.0.1");
    }
}
