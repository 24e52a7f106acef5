package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// The README's examples of the command line go on from one another, from an empty store, and say what the commands say; those that need a server
/// are left out here.
class ReadmeCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SERVER = Pattern.compile("pushdesk serve |pushdesk target |--to-server|curl ");
    private static final Pattern ECHO = Pattern.compile("echo '(.*)' \\| (pushdesk .*)");

    @TempDir
    private Path store;

    @TempDir
    private Path written;

    @Test
    void theReadmeSaysWhatTheCommandsSay() throws IOException {
        var shown = new ArrayList<String>();
        var said = new ArrayList<String>();
        var blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        while (blocks.find()) {
            String block = blocks.group(1);
            if (!SERVER.matcher(block).find()) {
                block.lines().map(ReadmeCommandsTest::alike).forEach(shown::add);
                for (String command : block.lines().filter(line -> line.startsWith("$ ")).map(line -> line.substring(2)).toList()) {
                    said.add(alike("$ " + command));
                    answer(command).lines().map(ReadmeCommandsTest::alike).forEach(said::add);
                }
            }
        }
        assertTrue(said.size() > 80, "too little is shown");
        assertEquals(String.join("\n", shown), String.join("\n", said));
    }

    private String answer(String command) throws IOException {
        if (command.startsWith("cat ")) {
            return Files.readString(written.resolve(command.substring(4)));
        }
        var echo = ECHO.matcher(command);
        return echo.matches() ? run(new Terminal().typing(echo.group(1)), echo.group(2)) : run(new Terminal(), command);
    }

    private String run(Terminal terminal, String command) {
        List<String> arguments = new ArrayList<>();
        boolean output = false;
        for (String word : command.substring("pushdesk ".length()).replace("sample-repos/", ROOT.resolve("sample-repos") + "/").split(" ")) {
            arguments.add(output ? written.resolve(word).toString() : word.replace("\"", ""));
            output = word.equals("-o") || word.equals("--rejects");
        }
        arguments.addAll(List.of("--store", store.toString()));
        Answer answer = terminal.run(arguments.toArray(String[]::new));
        return (answer.out() + answer.err()).replace(written + "/", "").replace(written + "\\", "");
    }

    /// Without what differs from day to day: when it was done, and how old a value is; and without the widths that follow from it.
    private static String alike(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z", "<at>")
                .replaceAll(" (\\d+ (s|min|h|d)|ahead) +(past its ttl|present) ", " <age> ").replaceAll(" +", " ").strip();
    }
}
