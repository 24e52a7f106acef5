package pushdesk.ui.server;

import static pushdesk.ui.common.Words.text;

import pushdesk.model.push.Propagation;
import pushdesk.serving.ServedRequest;
import pushdesk.ui.common.ModeWords;
import pushdesk.ui.common.Words;

/// What is said about a request.
final class RequestWords {
    private RequestWords() {}

    /// What came of it, in a few words: a push by its number, a refusal by its reason.
    static String outcome(ServedRequest request) {
        return request.push()
                .map(push -> text("server.pushed", push.pushId(), push.source(), ModeWords.title(push.mode()),
                        Words.count("server.written", push.propagations().stream().mapToLong(Propagation::written).sum())))
                .orElse(request.said());
    }
}
