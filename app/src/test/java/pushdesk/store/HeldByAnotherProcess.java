package pushdesk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another Java process that holds the store of [Definitions#drivers()] in a folder until it is closed.
final class HeldByAnotherProcess implements AutoCloseable {
    private final Process process;

    private HeldByAnotherProcess(Process process) {
        this.process = process;
    }

    static HeldByAnotherProcess hold(Path folder) throws IOException {
        var process = forked(HeldByAnotherProcess.class, folder.toString());
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("open true")) {
                return new HeldByAnotherProcess(process);
            }
        }
        throw new IOException("the other process ended");
    }

    /// Starts a class of the tests in a process of its own; what it says on standard error comes with the rest.
    static Process forked(Class<?> main, String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (var store = FeatureStore.open(Definitions.drivers().at(folder).repo(), folder.resolve("data"), StoreOptions.USUAL.heldBy("the command line"))) {
            System.out.println("open " + store.file().isPresent());
            System.in.read(); // until the test closes it
        }
    }
}
