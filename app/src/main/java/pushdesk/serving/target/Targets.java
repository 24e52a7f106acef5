package pushdesk.serving.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pushdesk.model.ErrorCode;
import pushdesk.model.PushdeskException;
import pushdesk.serving.client.ServerAddress;
import pushdesk.serving.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The targets of a user, in one small file that windows and commands read when they need it. It holds tokens, so its owner alone may read it.
///
/// @param file made with the first target
public record Targets(Path file) {
    private static final String NAME = "targets.json";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final JsonMapper MAPPER = new JsonMapper();

    /// Those in the folder of a user's settings.
    public static Targets in(Path folder) {
        return new Targets(folder.resolve(NAME));
    }

    /// By name.
    ///
    /// @throws PushdeskException when the file can't be read
    public List<Target> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var targets = new ArrayList<Target>();
            for (JsonNode target : MAPPER.readTree(Files.readString(file)).path("targets")) {
                targets.add(target(target));
            }
            targets.sort(Comparator.comparing(Target::name));
            return targets;
        } catch (JacksonException e) {
            // without what Jackson found, which may be a token, and without it as the cause
            throw PushdeskException.invalid("The targets in " + file + " can't be read: line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
                    + " is no JSON. Mend the file, or remove it.");
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.INVALID_INPUT, "The targets in " + file + " can't be read: " + e.getMessage() + ". Mend the file, or remove it.", e);
        }
    }

    /// @throws PushdeskException when there is no target of this name
    public Target named(String name) {
        List<Target> all = all();
        return all.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow(() -> new PushdeskException(
                ErrorCode.NOT_FOUND, "No target is named '" + name + "'; " + (all.isEmpty()
                        ? "there are none yet."
                        : "the targets are " + all.stream().map(Target::name).collect(Collectors.joining(", ")) + ".")));
    }

    /// Adds the target.
    ///
    /// @throws PushdeskException when there is one of this name
    public void add(Target target) {
        var all = new ArrayList<>(all());
        if (all.stream().anyMatch(other -> other.name().equals(target.name()))) {
            throw PushdeskException.invalid("There is a target named '" + target.name() + "' already; remove it first, or choose another name.");
        }
        all.add(target);
        write(all);
    }

    /// Puts the changed target in the place of the one of this name.
    public void change(String name, Target changed) {
        named(name);
        var all = new ArrayList<>(all());
        if (!name.equals(changed.name()) && all.stream().anyMatch(other -> other.name().equals(changed.name()))) {
            throw PushdeskException.invalid("There is a target named '" + changed.name() + "' already; choose another name.");
        }
        all.replaceAll(target -> target.name().equals(name) ? changed : target);
        write(all);
    }

    /// Forgets the target with its token.
    public void remove(String name) {
        Target gone = named(name);
        var all = new ArrayList<>(all());
        all.remove(gone);
        write(all);
    }

    private static Target target(JsonNode node) {
        var headers = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> header : node.path("headers").properties()) {
            headers.put(header.getKey(), header.getValue().asString());
        }
        ServerAddress server = ServerAddress.of(node.path("url").asString(""), text(node, "token")).withHeaders(headers).vouchedForBy(text(node, "authority").map(Path::of));
        return new Target(node.path("name").asString(""), server, node.path("production").asBoolean(false));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }

    private void write(List<Target> targets) {
        byte[] text = Json.bytes(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("targets");
            targets.forEach(target -> write(json, target));
            json.writeEndArray();
            json.writeEndObject();
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            ownersAlone(fresh);
            Files.write(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PushdeskException(ErrorCode.STORAGE_FAILED, "The targets can't be written to " + file + ": " + e + ".", e);
        }
    }

    /// Makes the file so that nobody else ever could read it. On Windows the folder of a user's settings is closed to others already.
    private static void ownersAlone(Path fresh) throws IOException {
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER));
        } else {
            Files.createFile(fresh);
        }
    }

    private static void write(JsonGenerator json, Target target) {
        ServerAddress server = target.server();
        json.writeStartObject();
        json.writeStringProperty("name", target.name());
        json.writeStringProperty("url", server.address().toString());
        server.token().ifPresent(token -> json.writeStringProperty("token", token));
        if (!server.headers().isEmpty()) {
            json.writeObjectPropertyStart("headers");
            new TreeMap<>(server.headers()).forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        server.authority().ifPresent(authority -> json.writeStringProperty("authority", authority.toString()));
        json.writeBooleanProperty("production", target.production());
        json.writeEndObject();
    }
}
