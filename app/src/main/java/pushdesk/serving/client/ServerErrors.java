package pushdesk.serving.client;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a feature server's error body says, in plain words.
final class ServerErrors {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 1_000;

    private ServerErrors() {}

    /// The message of one of Feast's errors, the text of a JSON string, or the body as it is; the start of a long one.
    static String said(String body) {
        String text = plain(body).replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.isEmpty()) {
            return "no reason given";
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String plain(String body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (!node.isString()) {
                return body;
            }
            String text = node.stringValue();
            if (text.startsWith("{")) {
                JsonNode message = MAPPER.readTree(text).path("message");
                return message.isString() ? message.stringValue() : text;
            }
            return text;
        } catch (JacksonException e) {
            return body;
        }
    }
}
