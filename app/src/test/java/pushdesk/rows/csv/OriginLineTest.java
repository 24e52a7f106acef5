package pushdesk.rows.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.csv.OriginLine.State;

class OriginLineTest {
    private static final String TEXT = "city,sky\r\nOslo,\"snow,\r\nthen \"\"sun\"\"\"\r\nBergen,rain\r\nÅlesund,fog\r\n";

    @TempDir
    Path folder;

    @Test
    void aRecordIsFoundByItsFirstLineWithTheLinesThatItsFieldsSpan() throws Exception {
        RowOrigin origin = file(TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(new OriginLine(State.FOUND, "city,sky", "Oslo,\"snow,\nthen \"\"sun\"\"\""), line(origin, 2));
        assertEquals(new OriginLine(State.FOUND, "city,sky", "Bergen,rain"), line(origin, 4));
        assertEquals(new OriginLine(State.FOUND, "city,sky", "Ålesund,fog"), line(origin, 5));
        assertEquals(new OriginLine(State.FOUND, "", "city,sky"), line(origin, 1));
    }

    @Test
    void theEncodingIsFoundAsItWasForThePush() throws Exception {
        assertEquals("Ålesund,fog", line(file(TEXT.getBytes(StandardCharsets.ISO_8859_1)), 5).text());
        assertEquals("Ålesund,fog", line(file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)), 5).text());
    }

    @Test
    void aFileThatWasEditedSinceIsNotQuoted() throws Exception {
        RowOrigin origin = file(TEXT.getBytes(StandardCharsets.UTF_8));
        Files.writeString(Path.of(origin.path()), TEXT.replace("fog", "sun"));
        assertEquals(new OriginLine(State.CHANGED, "", ""), line(origin, 2));
    }

    @Test
    void aFileThatIsGoneAndRowsWithoutAFileAreTold() throws Exception {
        RowOrigin origin = file(TEXT.getBytes(StandardCharsets.UTF_8));
        Files.delete(Path.of(origin.path()));
        assertEquals(new OriginLine(State.GONE, "", ""), line(origin, 2));
        assertEquals(new OriginLine(State.NO_FILE, "", ""), line(RowOrigin.form(), 1));
    }

    @Test
    void aLongRecordIsCut() throws Exception {
        RowOrigin origin = file(("a\n" + "x".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8));
        assertEquals("x".repeat(4_000) + "…", line(origin, 2).text());
    }

    private static OriginLine line(RowOrigin origin, long line) {
        return OriginLine.of(origin, line, Progress.NONE);
    }

    private RowOrigin file(byte[] bytes) throws IOException, NoSuchAlgorithmException {
        Path path = Files.write(folder.resolve("weather.csv"), bytes);
        return new RowOrigin(RowOrigin.Kind.FILE, "weather.csv", path.toString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
}
