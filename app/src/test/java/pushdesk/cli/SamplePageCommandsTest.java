package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushdesk.cli.Terminal.Answer;

/// What the pages of the sample repositories show of the command line is what it says: their commands are run as written, into empty stores.
class SamplePageCommandsTest {
    private static final Path SAMPLES = Path.of("..", "sample-repos");
    private static final String PROMPT = "$ pushdesk ";

    @TempDir
    private Path store;

    static Stream<Path> pages() {
        return Stream.of("hello", "driver_ranking", "shop").map(sample -> SAMPLES.resolve(sample).resolve("README.md"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageSaysWhatTheCommandsSay(Path page) throws IOException {
        List<String> shown = console(page);
        var said = new ArrayList<String>();
        var terminal = new Terminal();
        for (String command : shown.stream().filter(line -> line.startsWith(PROMPT)).toList()) {
            var arguments = new ArrayList<>(List.of(command.substring(PROMPT.length()).replace("sample-repos/", SAMPLES + "/").split(" ")));
            arguments.addAll(List.of("--store", store.toString()));
            Answer answer = terminal.run(arguments.toArray(String[]::new));
            said.add(command);
            (answer.out() + answer.err()).lines().forEach(said::add);
        }
        assertTrue(said.size() > 10, "too little is shown");
        assertEquals(String.join("\n", shown), String.join("\n", said));
    }

    private static List<String> console(Path page) throws IOException {
        var lines = new ArrayList<String>();
        boolean within = false;
        for (String line : Files.readAllLines(page)) {
            boolean fence = line.startsWith("```");
            if (within && !fence) {
                lines.add(line);
            }
            within = fence ? line.equals("```console") : within;
        }
        return lines;
    }
}
