package pushdesk.serving.json;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON field by field, since names and their order are Feast's and not the shape of some class.
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    public static byte[] bytes(Consumer<JsonGenerator> content) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(json);
        }
        return bytes.toByteArray();
    }
}
