package pushdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.cli.Terminal.Answer;

/// The program as a process of its own, as a shell starts it.
class ForkedLauncherTest {
    private static final String HELLO = "../sample-repos/hello";
    private static final String WEATHER = HELLO + "/data/weather.csv";

    @TempDir
    private Path folder;

    @Test
    void aCommandLoadsNoClassOfTheDesktop() throws Exception {
        Path classes = folder.resolve("classes.log");
        Answer answer = run(List.of("-Xlog:class+load:file=" + classes), "push", HELLO, "weather_push", WEATHER, "--to", "online_and_offline",
                "--store", folder.resolve("store").toString());
        assertEquals(0, answer.code(), answer.err());
        assertEquals("", answer.err());
        List<String> loaded = Files.readAllLines(classes);
        assertEquals(List.of(), loaded.stream()
                .filter(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx.") || line.contains(" java.awt.") || line.contains("pushdesk.ui."))
                .toList());
        assertTrue(loaded.stream().anyMatch(line -> line.contains("pushdesk.cli.push.PushCommand")), "the log names the classes that were loaded");
    }

    @Test
    void theExitCodeTellsAUserFaultFromSuccess() throws Exception {
        assertEquals(0, run(List.of(), "show", HELLO, "--json").code());
        assertEquals(1, run(List.of(), "show", folder.resolve("nowhere").toString()).code());
        assertEquals(1, run(List.of(), "push", HELLO).code());
        assertEquals(1, run(List.of(), "push", HELLO, "weather_push", HELLO + "/data/weather_bad.csv", "--store", folder.toString()).code());
    }

    @Test
    void outputIsUtf8AndArgumentsAreUnderstoodInABareLocale() throws Exception {
        Answer answer = run(List.of(), "online", HELLO, "--view", "Tromsø", "--store", folder.toString());
        assertEquals(new Answer(1, "", "No feature view is named 'Tromsø'; the repository has city_weather.\n"), answer);
    }

    /// Starts the program with its own class path, without what tests bring, in the locale `C`.
    private Answer run(List<String> options, String... arguments) throws IOException, InterruptedException {
        String classPath = "target/classes" + File.pathSeparator + Files.readString(Path.of("target/runtime.classpath")).strip();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", classPath));
        command.addAll(options);
        command.add("pushdesk.Launcher");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the command ends");
        return new Answer(process.exitValue(), Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
    }
}
