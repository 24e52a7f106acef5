package pushdesk.serving.guest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import pushdesk.model.PushdeskException;

/// Where guests come in: the address of the server of the process that holds a store, and a token of that run. Both stand in a file beside the store
/// that its owner alone can read, so that nobody else's commands are run.
public record Door(URI address, String token) {
    /// The path of the server that guests ask.
    public static final String PATH = "/pushdesk/command";

    private static final int TOKEN_BYTES = 32;

    /// A door with a token that nobody knows yet.
    public static Door at(URI address) {
        return new Door(address, random());
    }

    /// A name for one command, which no other has.
    public static String newName() {
        return random();
    }

    private static String random() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The file that tells of the door to a store.
    public static Path file(Path store) {
        return store.resolveSibling(store.getFileName() + ".server");
    }

    /// Tells the owner's commands of this door.
    public void open(Path store) {
        Path file = file(store);
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(file, List.of(address.toString(), token));
        } catch (IOException e) {
            throw PushdeskException.invalid("The file " + file + ", which tells commands of this server, can't be written: " + e + ".");
        }
    }

    public static void shut(Path store) {
        try {
            Files.deleteIfExists(file(store));
        } catch (IOException e) {
            // a door that leads nowhere is told as one that is shut
        }
    }

    /// The door to a store; empty where its holder has none.
    public static Optional<Door> of(Path store) {
        try {
            List<String> lines = Files.readAllLines(file(store));
            return lines.size() < 2 ? Optional.empty() : Optional.of(new Door(URI.create(lines.get(0)), lines.get(1)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Has the command run there.
    ///
    /// @param name under which it can be stopped
    /// @return empty where nobody answers
    public Optional<GuestCommand.Answer> ask(String name, GuestCommand command) {
        return send(request(name).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(command.json())))
                .map(GuestCommand.Answer::read);
    }

    /// Has the command of this name stop where it can. Its answer comes as ever.
    ///
    /// @return whether it was still running
    public boolean stop(String name) {
        return send(request(name).DELETE()).isPresent();
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(URI.create(address + PATH + "/" + name)).header("Authorization", "Bearer " + token);
    }

    private static Optional<byte[]> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
