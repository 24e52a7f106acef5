package pushdesk.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmePicturesTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern PICTURE = Pattern.compile("assets/([\\w.-]+\\.(?:png|svg|gif))");

    @Test
    void theReadmeShowsThePicturesThatTheCommandTakesAndNoOthers() throws IOException {
        Set<String> shown = PICTURE.matcher(Files.readString(PROJECT.resolve("README.md"))).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertEquals(new HashSet<>(ReadmePictures.names()), shown);
    }

    @Test
    void everyPictureIsThere() {
        var missing = ReadmePictures.names().stream().filter(name -> !Files.isRegularFile(PROJECT.resolve("assets").resolve(name))).toList();
        assertEquals(List.of(), missing);
    }
}
