package pushdesk.rows.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.rows.PushColumns.feature;
import static pushdesk.rows.PushColumns.key;
import static pushdesk.rows.PushColumns.requirements;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowForm;
import pushdesk.rows.RowProblem;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;

class RejectsTest {
    private static final PushRequirements NUMBERS = requirements(
            key("id", ScalarType.INT64), feature("rate", ScalarType.FLOAT32), feature("trips", ScalarType.INT32), feature("name", ScalarType.STRING));

    @TempDir
    Path folder;

    @Test
    void everyRejectedRecordIsThereAsItWasWithItsReasons() throws IOException {
        assertEquals(
                """
                id,rate,trips,name,extra,line,column,reason
                1,x,y,"",,2,rate; trips,'x' is not a Float32; 'y' is not an Int32
                3,"0.1,5",1,"a ""b""
                c",NULL,4,rate,"'0.1,5' is not a Float32; its decimals must stand after a point, not a comma"
                4,1,,,,6,,"the record has 2 fields, the header has 5"
                5,1,2,d,e,7,,"the record has 7 fields, the header has 5",f,""
                """,
                rejects("""
                id,rate,trips,name,extra
                1,x,y,"",
                2,1,2,"ok",
                3,"0.1,5",1,"a ""b""
                c",NULL
                4,1
                5,1,2,d,e,f,""
                """.getBytes(StandardCharsets.UTF_8), CsvFormat.USUAL));
    }

    @Test
    void aFormatOtherThanTheUsualOneIsKept() throws IOException {
        assertEquals("id;rate;line;column;reason\n1;1,5;2;rate;\"'1,5' is not a Float32; its decimals must stand after a point, not a comma\"\n", rejects("id;rate\n1;1,5\n".getBytes(StandardCharsets.UTF_8), CsvFormat.USUAL.withDelimiter(';')));
    }

    @Test
    void namesThatTheFileHasAlreadyAreNotTakenTwice() throws IOException {
        assertEquals("id,line,rejected_line,column,reason\nx,5,2,id,'x' is not an Int64\n", rejects("id,line\nx,5\n".getBytes(StandardCharsets.UTF_8), CsvFormat.USUAL));
    }

    @Test
    void bytesThatTheEncodingDoesNotKnowAreWrittenBack() throws IOException {
        byte[] latin = "id,name\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("rejects.csv");
        try (RowBatch batch = read(latin, CsvFormat.USUAL)) {
            Rejects.write(batch, CsvFormat.USUAL, file);
        }
        byte[] expected = "id,name,line,column,reason\n1,caf\u00e9,2,name,the byte 0xE9 is not valid in the chosen encoding\n".getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(expected, Files.readAllBytes(file));
    }

    @Test
    void manyRejectsAreAllKeptThoughTheirProblemsAreNot() throws IOException {
        int rows = 250_000;
        var text = new StringBuilder("id,rate\n");
        for (int i = 0; i < rows; i++) {
            text.append('x').append(i).append(",y\n");
        }
        Path file = folder.resolve("rejects.csv");
        try (RowBatch batch = read(text.toString().getBytes(StandardCharsets.UTF_8), CsvFormat.USUAL)) {
            assertEquals(rows, batch.rowsRejected());
            assertEquals(200_000, batch.problems().size());
            assertEquals(2, batch.problemsOf(49_999).size());
            assertEquals(1, batch.problemsOf(50_000).size());
            assertEquals(0, batch.problemsOf(249_999).size());
            Rejects.write(batch, CsvFormat.USUAL, file);
        }
        try (var lines = Files.lines(file)) {
            assertEquals("x249999,y,250001,id; rate,'x249999' is not an Int64; 'y' is not a Float32", lines.skip(rows).findFirst().orElseThrow());
        }
    }

    @Test
    void aFormsRowIsSavedLikeAFiles() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", "x");
        texts.put("rate", null);
        texts.put("name", "");
        Path file = folder.resolve("rejects.csv");
        try (RowBatch batch = RowForm.batch(texts, NUMBERS)) {
            Rejects.write(batch, CsvFormat.USUAL, file);
        }
        assertEquals("id,rate,name,line,column,reason\n\"x\",,\"\",1,id,'x' is not an Int64\n", Files.readString(file));
    }

    @Test
    void theFileOfTheRowsIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("drivers.csv"), "id\nx\n");
        try (RowInput input = RowInput.file(file);
                RowBatch batch = CsvRows.read(input, CsvFormat.USUAL, ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), NUMBERS), NUMBERS, Progress.NONE)) {
            var thrown = assertThrows(PushdeskException.class, () -> Rejects.write(batch, CsvFormat.USUAL, file));
            assertEquals("The rejected rows would overwrite " + file + ", the file they came from; choose another name.", thrown.getMessage());
        }
        assertEquals("id\nx\n", Files.readString(file));
    }

    private String rejects(byte[] bytes, CsvFormat format) throws IOException {
        Path file = folder.resolve("rejects.csv");
        try (RowBatch batch = read(bytes, format)) {
            Rejects.write(batch, format, file);
        }
        return Files.readString(file);
    }

    /// Through a pipe whose copy is gone when the rejects are saved.
    @Test
    void rowsThatOnlyThePlanRejectsAreSavedAmongTheOthersAsTheyWere() throws IOException {
        Path source = Files.writeString(folder.resolve("rows.csv"), "id,Rate,extra\n1,0.50,\"a\"\n2,x,b\n3,0.25,\"\"\n");
        Path file = folder.resolve("rejects.csv");
        try (RowInput input = RowInput.file(source)) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), NUMBERS);
            try (RowBatch batch = CsvRows.read(input, CsvFormat.USUAL, mapping, NUMBERS, Progress.NONE)) {
                var found = new ArrayList<>(batch.problems());
                found.add(new RowProblem(0, 2, "rate", "0.5", "0.5 is too coarse"));
                found.add(new RowProblem(2, 4, "id", "3", "3 is taken"));
                found.add(new RowProblem(2, 4, "rate", "0.25", "0.25 is too coarse"));
                RowFiles.saveRejects(batch, found, mapping, input, new RowFormat(Optional.empty(), CsvFormat.USUAL), file);
                assertEquals(
                        """
                        id,Rate,extra,line,column,reason
                        1,0.50,"a",2,Rate,0.5 is too coarse
                        2,x,b,3,Rate,'x' is not a Float32
                        3,0.25,"",4,id; Rate,3 is taken; 0.25 is too coarse
                        """,
                        Files.readString(file));

                Files.writeString(source, "id,Rate,extra\n1,0.75,\"a\"\n");
                var thrown = assertThrows(PushdeskException.class, () -> RowFiles.saveRejects(batch, found, mapping, input, new RowFormat(Optional.empty(), CsvFormat.USUAL), file));
                assertEquals("rows.csv was changed since it was read; read it again.", thrown.getMessage());
            }
        }
    }

    private static RowBatch read(byte[] bytes, CsvFormat format) {
        try (RowInput input = RowInput.standardInput(new ByteArrayInputStream(bytes))) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), NUMBERS);
            return CsvRows.read(input, format, mapping, NUMBERS, Progress.NONE);
        }
    }
}
