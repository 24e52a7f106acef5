package pushdesk.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondLanguageTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfWordsBesideTheEnglishOneIsAllThatASecondLanguageNeeds() throws Exception {
        ResourceBundle english = ResourceBundle.getBundle("pushdesk.ui.words");
        Path words = Files.createDirectories(folder.resolve("pushdesk/ui")).resolve("words_eo.properties");
        Files.writeString(words, english.keySet().stream()
                .map(key -> key + "=⟦" + english.getString(key).replace("\\", "\\\\").replace("\n", "\\n") + "⟧")
                .collect(Collectors.joining("\n")));
        Path answer = folder.resolve("answer.txt");
        Path log = folder.resolve("log.txt");
        var run = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true", "-Duser.language=eo", "--enable-native-access=ALL-UNNAMED",
                "-classpath", folder + File.pathSeparator + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "pushdesk.ui.SecondLanguage", answer.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(run.waitFor(3, TimeUnit.MINUTES), () -> "still running: " + read(log));
        assertEquals(0, run.exitValue(), () -> read(log));
        assertEquals(List.of(), Files.readAllLines(answer));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
