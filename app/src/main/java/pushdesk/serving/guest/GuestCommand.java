package pushdesk.serving.guest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pushdesk.serving.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A command line that another process runs for its user.
///
/// @param directory what paths that are not absolute start from
/// @param input what stands on standard input
public record GuestCommand(List<String> arguments, Path directory, byte[] input) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// What it left behind.
    public record Answer(int code, byte[] out, byte[] err) {

        public byte[] json() {
            return Json.bytes(json -> {
                json.writeStartObject();
                json.writeNumberProperty("code", code);
                json.writeBinaryProperty("out", out);
                json.writeBinaryProperty("err", err);
                json.writeEndObject();
            });
        }

        static Answer read(byte[] json) {
            JsonNode node = MAPPER.readTree(json);
            return new Answer(node.path("code").asInt(), node.path("out").binaryValue(), node.path("err").binaryValue());
        }
    }

    public GuestCommand {
        arguments = List.copyOf(arguments);
    }

    byte[] json() {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("arguments");
            arguments.forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("directory", directory.toAbsolutePath().toString());
            json.writeBinaryProperty("input", input);
            json.writeEndObject();
        });
    }

    /// @throws JacksonException when it is no JSON of a command
    public static GuestCommand read(byte[] json) {
        JsonNode node = MAPPER.readTree(json);
        var arguments = new ArrayList<String>();
        node.path("arguments").forEach(argument -> arguments.add(argument.stringValue()));
        return new GuestCommand(arguments, Path.of(node.path("directory").stringValue()), MAPPER.convertValue(node.path("input"), byte[].class));
    }
}
