package pushdesk.repo.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL server of its own: its data in a folder that goes with it, on a free port of this computer, with the programs that are installed.
final class ThrowawayPostgres implements AutoCloseable {
    private static final String PASSWORD = "geh@im";

    private final Path programs;
    private final Path home;
    private final int port;
    private final Thread atExit = new Thread(this::stop);

    private ThrowawayPostgres(Path programs, Path home, int port) {
        this.programs = programs;
        this.home = home;
        this.port = port;
    }

    /// A server that takes connections. Where PostgreSQL is not installed, the test is skipped.
    static ThrowawayPostgres start() throws IOException {
        Optional<Path> programs = programs();
        Assumptions.assumeTrue(programs.isPresent(), "PostgreSQL's initdb and pg_ctl are not installed");
        Path home = Files.createTempDirectory("pushdesk-postgres");
        var server = new ThrowawayPostgres(programs.get(), home, freePort());
        Path password = Files.writeString(home.resolve("password"), PASSWORD);
        if (isRoot()) {
            for (Path owned : List.of(home, password)) {
                Files.setOwner(owned, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
        }
        server.program("initdb", "-D", server.data(), "-U", "feast", "-A", "scram-sha-256", "--pwfile", password.toString(), "-E", "UTF8", "--no-sync");
        Runtime.getRuntime().addShutdownHook(server.atExit);
        server.program("pg_ctl", "-D", server.data(), "-w", "-l", home.resolve("server.log").toString(),
                "-o", "-p " + server.port + " -h 127.0.0.1 -k '' -F", "start");
        server.run("postgres", "CREATE DATABASE feast");
        return server;
    }

    /// The address as Feast's SDK writes it.
    String feastUrl(String database) {
        return "postgresql+psycopg://feast:geh%40im@127.0.0.1:" + port + "/" + database;
    }

    void run(String database, String statements) {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "feast", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stop();
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void stop() {
        try {
            program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    /// The server keeps what its starter wrote to, so that is a file: a pipe would never end.
    private void program(String name, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")); // PostgreSQL refuses to run as root
        }
        command.add(programs.resolve(name).toString());
        command.addAll(Arrays.asList(arguments));
        Path said = home.resolve(name + ".log");
        Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertEquals(0, process.onExit().join().exitValue(), () -> name + ": " + read(said));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return closing.getLocalPort();
        }
    }

    /// Debian keeps those of each version in a folder off the path.
    private static Optional<Path> programs() throws IOException {
        var folders = new ArrayList<Path>();
        for (Path root : List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr/pgsql"))) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> versions = Files.list(root)) {
                    versions.map(version -> version.resolve("bin")).forEach(folders::add);
                }
            }
        }
        Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator)).map(Path::of).forEach(folders::add);
        return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl"))).findFirst();
    }
}
