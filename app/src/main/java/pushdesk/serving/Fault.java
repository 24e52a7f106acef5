package pushdesk.serving;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import pushdesk.model.PushdeskException;
import pushdesk.serving.json.Json;
import tools.jackson.core.JsonGenerator;

/// Why a request is refused, with the status and body that tell it.
///
/// User faults are never 5xx: Feast's clients send those again.
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Consumer<JsonGenerator> body;

    private Fault(int status, String message, Consumer<JsonGenerator> body) {
        super(message, null, false, false);
        this.status = status;
        this.body = body;
    }

    /// A fault that Feast does not know as its own: the body is the sentence, as a JSON string.
    static Fault of(int status, String message) {
        return new Fault(status, message, json -> json.writeString(message));
    }

    /// One of Feast's errors (`feast/errors.py`): its clients raise it again from the JSON text that the body, a string, holds.
    static Fault feast(int status, String errorClass, String message) {
        String detail = new String(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("module", "feast.errors");
            json.writeStringProperty("class", errorClass);
            json.writeStringProperty("message", message);
            json.writeEndObject();
        }), StandardCharsets.UTF_8);
        return new Fault(status, message, json -> json.writeString(detail));
    }

    /// A body that is not what the endpoint takes, told as FastAPI tells it.
    ///
    /// @param place the field; empty for the whole body
    static Fault malformed(String type, String place, String message) {
        return new Fault(422, (place.isEmpty() ? "body" : place) + ": " + message, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("detail");
            json.writeStartObject();
            json.writeStringProperty("type", type);
            json.writeArrayPropertyStart("loc");
            json.writeString("body");
            if (!place.isEmpty()) {
                json.writeString(place);
            }
            json.writeEndArray();
            json.writeStringProperty("msg", message);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// No endpoint has this path, or not this method.
    static Fault noEndpoint(int status, String message) {
        return new Fault(status, message, json -> {
            json.writeStartObject();
            json.writeStringProperty("detail", message);
            json.writeEndObject();
        });
    }

    /// A materialization that is under way already, told as Feast tells it.
    static Fault conflict(String message, List<String> views) {
        return new Fault(409, message, json -> {
            json.writeStartObject();
            json.writeStringProperty("error", message);
            json.writeArrayPropertyStart("feature_views");
            views.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Whatever ended a request.
    static Fault of(RuntimeException failure) {
        return switch (failure) {
            case Fault fault -> fault;
            case CancellationException late -> of(408, "The push took too long and was rolled back: nothing was written. Send fewer rows at once.");
            case PushdeskException known -> of(status(known), known.getMessage());
            default -> of(500, "Pushdesk failed; this is a fault of Pushdesk: " + failure);
        };
    }

    private static int status(PushdeskException failure) {
        return switch (failure.code()) {
            case INVALID_INPUT -> 400;
            case NOT_FOUND -> 404;
            case PLAN_OUTDATED -> 409;
            case STORE_IN_USE, STORE_UNREADABLE, STORAGE_FAILED -> 503;
            case INTERNAL -> 500;
        };
    }

    int status() {
        return status;
    }

    byte[] body() {
        return Json.bytes(body);
    }
}
