package pushdesk.serving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import pushdesk.model.FeatureView;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.text.ValueText;
import pushdesk.serving.Endpoints.Reply;
import pushdesk.serving.json.Json;
import pushdesk.store.FeatureStore;
import pushdesk.store.materialize.MaterializeRequest;
import pushdesk.store.push.PushResult;

/// What `/materialize` and `/materialize-incremental` do, at once or, with `?async=true`, after the answer. A view that is being materialized
/// in the background is not begun again (409).
final class Materializing {
    private final FeatureStore store;
    private final Endpoints endpoints;
    private final Executor background;
    private final ServerListener listener;
    private final Set<String> underWay = new TreeSet<>(); // guarded by itself
    private volatile boolean closing;

    Materializing(FeatureStore store, Endpoints endpoints, Executor background, ServerListener listener) {
        this.store = store;
        this.endpoints = endpoints;
        this.background = background;
        this.listener = listener;
    }

    Reply range(Asked asked, Progress progress) {
        JsonBody body = JsonBody.read(asked.body(), Integer.MAX_VALUE);
        if (body.truth("disable_event_timestamp")) {
            return answer(asked, new MaterializeRequest(views(body), Optional.of(Instant.EPOCH), Instant.now()), progress);
        }
        if (body.optionalText("start_ts").isEmpty() || body.optionalText("end_ts").isEmpty()) {
            throw Fault.of(400, "start_ts and end_ts are required, unless disable_event_timestamp is true.");
        }
        Instant start = time(body, "start_ts");
        Instant end = time(body, "end_ts");
        if (!start.isBefore(end)) {
            throw Fault.of(400, "start_ts (" + start + ") must be before end_ts (" + end + ").");
        }
        return answer(asked, new MaterializeRequest(views(body), Optional.of(start), end), progress);
    }

    Reply incremental(Asked asked, Progress progress) {
        JsonBody body = JsonBody.read(asked.body(), Integer.MAX_VALUE);
        body.text("end_ts");
        return answer(asked, new MaterializeRequest(views(body), Optional.empty(), time(body, "end_ts")), progress);
    }

    /// No more is begun, and what is under way in the background is rolled back.
    void close() {
        closing = true;
    }

    private List<String> views(JsonBody body) {
        if (body.optionalText("version").isPresent()) {
            throw Fault.of(400, "version: views have no versions here.");
        }
        List<String> views = body.texts("feature_views");
        views.forEach(view -> endpoints.demandView(view, "FeatureViewNotFoundException"));
        return views;
    }

    private static Instant time(JsonBody body, String field) {
        try {
            return (Instant) ValueText.parse(ScalarType.UNIX_TIMESTAMP, body.text(field));
        } catch (PushdeskException e) {
            throw Fault.of(400, field + ": " + e.getMessage());
        }
    }

    private Reply answer(Asked asked, MaterializeRequest request, Progress progress) {
        if (!asked.flag("async")) {
            return store.materializeNow(request, progress)
                    .map(done -> Reply.pushed(nothing(), done))
                    .orElse(new Reply(200, nothing(), 0, Optional.empty(), "There were no offline rows to bring online."));
        }
        List<String> views = request.views().isEmpty() ? store.definitions().featureViews().stream().filter(view -> view.online()
                && view.type() != FeatureView.Type.LABEL).map(FeatureView::name).toList() : request.views();
        reserve(views);
        background.execute(() -> run(asked, request, views));
        return new Reply(202, Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("status", "accepted");
            json.writeArrayPropertyStart("feature_views");
            views.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }), 0, Optional.empty(), "Materializing in the background.");
    }

    private void reserve(List<String> views) {
        synchronized (underWay) {
            List<String> conflicting = new ArrayList<>(views);
            conflicting.retainAll(underWay);
            if (!conflicting.isEmpty()) {
                throw Fault.conflict("These feature views are being materialized already: " + String.join(", ", conflicting) + ".", conflicting);
            }
            underWay.addAll(views);
        }
    }

    private void run(Asked asked, MaterializeRequest request, List<String> views) {
        Instant at = Instant.now();
        long started = System.nanoTime();
        int status = 200;
        String said = "Asked for before, done in the background.";
        Optional<PushResult> done = Optional.empty();
        try {
            done = store.materializeNow(request, new Until(() -> closing));
        } catch (RuntimeException failure) {
            Fault fault = Fault.of(failure);
            status = fault.status();
            said = closing ? "The server was closed: nothing was written." : fault.getMessage();
        } finally {
            synchronized (underWay) {
                underWay.removeAll(views);
            }
        }
        listener.served(new ServedRequest(at, "POST", asked.path(), status, Duration.ofNanos(System.nanoTime() - started),
                done.map(PushResult::rowsRead).orElse(0L), said, done, asked.client()));
    }

    private static byte[] nothing() {
        return Json.bytes(json -> json.writeNull());
    }
}
