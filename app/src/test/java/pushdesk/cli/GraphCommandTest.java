package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

class GraphCommandTest {
    private static final String HELLO = "../sample-repos/hello";

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void theGraphIsWrittenAndTheAnswerSaysHowMuchItHolds() throws IOException {
        Path file = folder.resolve("hello.svg");
        assertEquals(new Answer(0, "", "5 nodes and 5 edges written to " + file + ".\n"), terminal.run("graph", HELLO, "-o", file.toString()));
        String svg = Files.readString(file);
        assertTrue(svg.contains(">weather_push</text>"), svg);
        assertEquals(new Answer(0, "{\"file\":\"" + file + "\",\"nodes\":5,\"edges\":5}\n", ""), terminal.run("graph", HELLO, "-o", file.toString(), "--json"));
    }

    @Test
    void aFocusLeavesTheRestOut() throws IOException {
        Path file = folder.resolve("part.svg");
        assertEquals(0, terminal.run("graph", HELLO, "-o", file.toString(), "--focus", "weather_push+1", "--theme", "dark", "--top-down").code());
        String svg = Files.readString(file);
        assertTrue(svg.contains("fill=\"#090c10\"") && svg.contains(">city_weather</text>") && !svg.contains("Online store"), svg);
    }

    @Test
    void aFocusOnNothingAndAWrongEndingAreRefusedInASentence() {
        assertEquals(new Answer(1, "", "--focus 2+nobody: no name of the repository contains 'nobody'.\n"),
                terminal.run("graph", HELLO, "-o", folder.resolve("a.svg").toString(), "--focus", "2+nobody"));
        assertEquals(new Answer(1, "", "'graph.txt' can't be written as a picture: its name has to end in .svg or .png.\n"), terminal.run("graph", HELLO, "-o", "graph.txt"));
        assertEquals(new Answer(1, "", "A PNG has no scale of 0.0; a number above 0 is expected.\n"),
                terminal.run("graph", HELLO, "-o", folder.resolve("a.png").toString(), "--scale", "0"));
        Path nowhere = folder.resolve("none").resolve("a.svg");
        assertEquals(new Answer(1, "", "The picture can't be written to " + nowhere + ": there is no folder " + nowhere.getParent() + ".\n"),
                terminal.run("graph", HELLO, "-o", nowhere.toString()));
    }
}
