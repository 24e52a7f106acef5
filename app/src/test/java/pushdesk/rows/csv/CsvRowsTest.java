package pushdesk.rows.csv;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pushdesk.rows.PushColumns.created;
import static pushdesk.rows.PushColumns.eventTime;
import static pushdesk.rows.PushColumns.feature;
import static pushdesk.rows.PushColumns.key;
import static pushdesk.rows.PushColumns.requirements;
import static pushdesk.rows.PushColumns.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.ErrorCode;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

class CsvRowsTest {
    private static final PushRequirements DRIVERS = requirements(
            key("driver_id", ScalarType.INT64),
            feature("conv_rate", ScalarType.FLOAT32),
            feature("name", ScalarType.STRING),
            eventTime());

    @TempDir
    Path folder;

    @Test
    void typedRowsComeInTheOrderOfTheFileWithTheirLines() {
        try (RowBatch batch = read(DRIVERS, """
                driver_id,conv_rate,name,event_timestamp
                1001,0.5,Ann,2026-01-02T00:00:00Z
                1002,1,"Bob, Jr.",2026-01-02 03:00:00+02:00
                """)) {
            assertEquals(
                    List.of(
                            List.of(1001L, 0.5f, "Ann", Instant.parse("2026-01-02T00:00:00Z")),
                            List.of(1002L, 1f, "Bob, Jr.", Instant.parse("2026-01-02T01:00:00Z"))),
                    BatchRows.values(batch));
            assertEquals(List.of(2L, 3L), BatchRows.lines(batch));
            assertEquals(List.of(), batch.problems());
        }
    }

    @Test
    void theOriginNamesTheFileAndTheHashOfItsBytes() {
        try (RowBatch batch = read(DRIVERS, "driver_id\n")) {
            String sha256 = "ed515bb8d8234e836738838ea4eb8339ee7701b2023b8999b2d38877b42b7469";
            assertEquals(new RowOrigin(RowOrigin.Kind.FILE, "drivers.csv", folder.resolve("drivers.csv").toString(), sha256), batch.origin());
        }
    }

    @Test
    void aLineIsTheFirstPhysicalOneOfItsRecordWhereFieldsHoldLineEnds() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), "id,\"te\nxt\"\r\n1,\"a\r\nb\nc\"\r\n\r\n2,x\r\n3,y",
                "te\nxt", "text")) {
            assertEquals(List.of(asList(1L, "a\r\nb\nc"), asList(2L, "x"), asList(3L, "y")), BatchRows.values(batch));
            assertEquals(List.of(3L, 7L, 8L), BatchRows.lines(batch));
        }
    }

    @Test
    void anUnquotedEmptyFieldIsNullAQuotedOneIsNot() {
        try (RowBatch batch = read(DRIVERS, "driver_id,conv_rate,name,event_timestamp\n1,,,2026-01-01\n2,,\"\",2026-01-01\n3,,NULL,2026-01-01\n")) {
            Instant day = Instant.parse("2026-01-01T00:00:00Z");
            assertEquals(List.of(asList(1L, null, null, day), asList(2L, null, "", day), asList(3L, null, "NULL", day)), BatchRows.values(batch));
        }
    }

    @Test
    void aNullMarkerCountsUnquotedOnly() {
        CsvFormat format = CsvFormat.USUAL.withNullMarker("NULL");
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), format, bytes("id,text\n1,NULL\n2,\"NULL\"\n3,\n"))) {
            assertEquals(List.of(asList(1L, null), asList(2L, "NULL"), asList(3L, null)), BatchRows.values(batch));
        }
    }

    @Test
    void everyBadCellIsTold() {
        try (RowBatch batch = read(DRIVERS, """
                driver_id,conv_rate,name,event_timestamp
                1,abc,"x
                y",yesterday
                2,0.5,Bob,2026-01-01
                99999999999999999999,1e39,,2026-01-01
                """)) {
            assertEquals(3, batch.rowsRead());
            assertEquals(2, batch.rowsRejected());
            assertEquals(
                    List.of(
                            new RowProblem(0, 2, "conv_rate", "abc", "'abc' is not a Float32"),
                            new RowProblem(0, 2, "event_timestamp", "yesterday", "'yesterday' is not a UnixTimestamp"
                                    + " (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected)"),
                            new RowProblem(2, 5, "driver_id", "99999999999999999999", "'99999999999999999999' is out of the range of Int64"
                                    + " (-9223372036854775808 to 9223372036854775807)"),
                            new RowProblem(2, 5, "conv_rate", "1e39", "'1e39' is out of the range of Float32 (-3.4028235E38 to 3.4028235E38)")),
                    batch.problems());
            assertEquals(batch.problems().subList(0, 2), batch.problemsOf(0));
            assertEquals(List.of(), batch.problemsOf(1));
            assertEquals(batch.problems().subList(2, 4), batch.problemsOf(2));
            assertEquals("{0, 2}", batch.chunk(0).rejected().toString());
        }
    }

    @Test
    void aNullKeyOrEventTimeIsBadAndNeverMadeUp() {
        try (RowBatch batch = read(DRIVERS, "driver_id,conv_rate,name,event_timestamp\n,1,,2026-01-01\n2,1,,\n")) {
            assertEquals(
                    List.of(
                            new RowProblem(0, 2, "driver_id", "", "the key is null; every row needs it"),
                            new RowProblem(1, 3, "event_timestamp", "", "the event time is null; every row needs it")),
                    batch.problems());
        }
    }

    @Test
    void aNullCreatedTimeIsFine() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), created()), "id,created\n1,\n")) {
            assertEquals(List.of(asList(1L, null)), BatchRows.values(batch));
            assertEquals(0, batch.rowsRejected());
        }
    }

    @Test
    void aRecordWithMoreOrFewerFieldsThanTheHeaderIsBad() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), "id,text\n1\n2,a,b\n3,c\n")) {
            assertEquals(
                    List.of(
                            new RowProblem(0, 2, "", "1", "the record has 1 field, the header has 2"),
                            new RowProblem(1, 3, "", "2,a,b", "the record has 3 fields, the header has 2")),
                    batch.problems());
            assertEquals(List.of(asList(null, null), asList(null, null), asList(3L, "c")), BatchRows.values(batch));
        }
    }

    @Test
    void columnsThatNobodyNeedsAreIgnoredAndMissingOnesLack() {
        try (RowBatch batch = read(DRIVERS, "extra,driver_id,more\nx,7,y\n")) {
            assertEquals(List.of("extra", "more"), batch.ignoredColumns());
            assertEquals(List.of("driver_id"), batch.columns().stream().map(PushColumn::name).toList());
            assertEquals(List.of(List.of(7L)), BatchRows.values(batch));
        }
    }

    @Test
    void aKeyOfUnknownTypeIsInt64WhenEveryValueIsAWholeNumber() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.UNKNOWN)), "id\n1\n-20\n0\n")) {
            assertEquals(List.of(key("id", ScalarType.INT64)), batch.columns());
            assertEquals(List.of(List.of(1L), List.of(-20L), List.of(0L)), BatchRows.values(batch));
        }
    }

    @Test
    void aKeyOfUnknownTypeIsAStringWhenOneHasALeadingZeroHoweverLate() {
        var text = new StringBuilder("id\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append('\n');
        }
        try (RowBatch batch = read(requirements(key("id", ScalarType.UNKNOWN)), text + "0042\n")) {
            assertEquals(List.of(key("id", ScalarType.STRING)), batch.columns());
            List<List<Object>> values = BatchRows.values(batch);
            assertEquals(List.of("17"), values.get(17));
            assertEquals(List.of("19999"), values.get(19_999));
            assertEquals(List.of("0042"), values.get(20_000));
        }
    }

    @Test
    void aNumberBeyondInt32IsBadInAColumnOfInt32() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT32)), "id\n2147483647\n-2147483649\n")) {
            assertEquals(
                    List.of(new RowProblem(1, 3, "id", "-2147483649", "'-2147483649' is out of the range of Int32 (-2147483648 to 2147483647)")),
                    batch.problems());
            assertEquals(List.of(asList(2147483647), asList((Object) null)), BatchRows.values(batch));
        }
    }

    @Test
    void aValueThatAViewCannotTakeIsBad() {
        Map<String, ValueType> views = new LinkedHashMap<>();
        views.put("narrow", ScalarType.INT32);
        views.put("wide", ScalarType.INT64);
        PushRequirements requirements = requirements(key("id", ScalarType.INT64), shared("trips", ScalarType.INT64, views));
        try (RowBatch batch = read(requirements, "id,trips\n1,5\n2,3000000000\n")) {
            assertEquals(
                    List.of(new RowProblem(1, 3, "trips", "3000000000",
                            "'3000000000' is out of the range of Int32 (-2147483648 to 2147483647), as narrow wants it")),
                    batch.problems());
            assertEquals(List.of(asList(1L, 5L), asList(2L, null)), BatchRows.values(batch));
        }
    }

    @Test
    void aColumnReadAsTextForViewsThatDisagreeIsCheckedForEach() {
        Map<String, ValueType> views = new LinkedHashMap<>();
        views.put("flags", ScalarType.BOOL);
        views.put("numbers", ScalarType.INT64);
        PushRequirements requirements = requirements(key("id", ScalarType.INT64), shared("x", ScalarType.STRING, views));
        try (RowBatch batch = read(requirements, "id,x\n1,1\n2,yes\n3,5\n")) {
            assertEquals(
                    List.of(
                            new RowProblem(1, 3, "x", "yes", "'yes' is not an Int64, as numbers wants it"),
                            new RowProblem(2, 4, "x", "5", "'5' is not a Bool (true or false is expected), as flags wants it")),
                    batch.problems());
        }
    }

    @Test
    void bytesThatTheEncodingDoesNotKnowAreBadWithTheirPlace() {
        byte[] latin = "id,text\n1,caf\u00e9\n2,ok\n".getBytes(StandardCharsets.ISO_8859_1);
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), CsvFormat.USUAL, latin)) {
            assertEquals(
                    List.of(new RowProblem(0, 2, "text", "caf\uFFFD", "the byte 0xE9 is not valid in the chosen encoding")), batch.problems());
        }
    }

    @Test
    void theReplacementCharacterItselfIsAText() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.STRING)), "id\n\uFFFD\n\uD83D\uDE00\n")) {
            assertEquals(List.of(List.of("\uFFFD"), List.of("\uD83D\uDE00")), BatchRows.values(batch));
        }
    }

    @Test
    void moreInvalidBytesThanTheBuffersHoldAreReadToo() {
        byte[] latin = ("id\n" + "\u00e9".repeat(200_000) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        try (RowBatch batch = read(requirements(feature("id", ScalarType.STRING)), CsvFormat.USUAL, latin)) {
            assertEquals(
                    List.of(new RowProblem(0, 2, "id", "\uFFFD".repeat(200) + "\u2026", "the byte 0xE9 is not valid in the chosen encoding")),
                    batch.problems());
        }
    }

    @Test
    void aFileMayBeginWithACharacterOfTwoHalves() {
        try (RowBatch batch = read(requirements(feature("\uD83D\uDE00", ScalarType.STRING)), "\uD83D\uDE00\nx\n")) {
            assertEquals(List.of(List.of("x")), BatchRows.values(batch));
        }
    }

    @Test
    void aNulCharacterIsBad() {
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), "id,text\n1,a\0b\n1\0,x\n")) {
            assertEquals(
                    List.of(
                            new RowProblem(0, 2, "text", "a\0b", "it contains a NUL character"),
                            new RowProblem(1, 3, "id", "1\0", "it contains a NUL character")),
                    batch.problems());
        }
    }

    @Test
    void detectsAndReadsEveryEncodingAndDelimiter() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"))) {
            for (char delimiter : CsvFormat.DELIMITERS) {
                for (String mark : charset.name().startsWith("UTF") ? List.of("", "\uFEFF") : List.of("")) {
                    byte[] bytes = (mark + "id,text\n1,caf\u00e9\n").replace(',', delimiter).getBytes(charset);
                    CsvFormat format = CsvFormat.detect(bytes);
                    assertEquals(CsvFormat.USUAL.withCharset(charset).withDelimiter(delimiter), format);
                    try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), format, bytes)) {
                        assertEquals(List.of(List.of(1L, "caf\u00e9")), BatchRows.values(batch));
                    }
                }
            }
        }
    }

    @Test
    void aDelimiterInsideQuotesDoesNotCount() {
        assertEquals(';', CsvFormat.detect(bytes("\"a,b,c\";d\n\"1,2,3\";4\n")).delimiter());
        assertEquals(';', CsvFormat.detect(bytes("a;b\n1,5;2,5\n")).delimiter());
    }

    @Test
    void bareNumbersAreTimesOnlyWhereTheUserSaysSo() {
        PushRequirements requirements = requirements(key("id", ScalarType.INT64), eventTime());
        String text = "id,event_timestamp\n1,1767225600\n";
        try (RowBatch batch = read(requirements, text)) {
            assertEquals(1, batch.rowsRejected());
        }
        try (RowBatch batch = read(requirements, CsvFormat.USUAL.withTimes(TimeFormat.EPOCH_SECONDS), bytes(text))) {
            assertEquals(List.of(List.of(1L, Instant.parse("2026-01-01T00:00:00Z"))), BatchRows.values(batch));
        }
    }

    @Test
    void anUnclosedQuoteNamesTheLineWhereItsRecordBegins() {
        assertError("drivers.csv, line 3: a quoted field begins in this record and is not closed before the end of the file.", "id\n1\n\"2\n3\n");
    }

    @Test
    void aFieldOfTenMillionCharactersIsReadAndAQuoteThatSwallowsMoreIsFound() {
        String longText = "x,\n".repeat(10_000_000 / 3);
        try (RowBatch batch = read(requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING)), "id,text\n1,\"" + longText + "\"\n2,b\n")) {
            assertEquals(List.of(List.of(1L, longText), List.of(2L, "b")), BatchRows.values(batch));
        }
        assertError("drivers.csv, line 2: a field is longer than 16 million characters; perhaps a quote is not closed.", "id\n\"" + longText + longText);
    }

    @Test
    void aReadingThatIsCancelledEndsAtOnce() {
        Path file = write(bytes("id\n" + "1\n".repeat(50_000)));
        var asked = new int[1];
        var cancelled = new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                if (++asked[0] == 2) {
                    throw new CancellationException();
                }
            }
        };
        PushRequirements requirements = requirements(key("id", ScalarType.INT64));
        try (RowInput input = RowInput.file(file)) {
            ColumnMapping mapping = ColumnMapping.auto(List.of("id"), requirements);
            assertThrows(CancellationException.class, () -> CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, cancelled));
            assertEquals(2, asked[0]);
        }
    }

    @Test
    void aHeaderThatIsNotTheMappedOneIsAChangedFile() {
        PushRequirements requirements = requirements(key("id", ScalarType.INT64));
        try (RowInput input = RowInput.file(write(bytes("other\n1\n")))) {
            ColumnMapping mapping = ColumnMapping.auto(List.of("id"), requirements);
            var thrown = assertThrows(PushdeskException.class, () -> CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE));
            assertEquals("drivers.csv was changed while it was being read; read it again.", thrown.getMessage());
        }
    }

    @Test
    void textAfterAClosingQuoteNamesItsLine() {
        assertError("drivers.csv, line 2: there is text after the closing quote of a field; a quote inside of a quoted field is written twice.", "id\n\"2\"x\n3\n");
    }

    @Test
    void anEmptyFileAndAHeaderAlone() {
        assertError("drivers.csv is empty; a first line with the names of the columns is expected.", "");
        try (RowBatch batch = read(DRIVERS, "driver_id,conv_rate,name,event_timestamp\n")) {
            assertEquals(0, batch.rowsRead());
            assertEquals(0, batch.chunkCount());
        }
    }

    @Test
    void aMissingFileAFolderAndAParquetFileAreSaidToBeSo() throws IOException {
        Path missing = folder.resolve("no.csv");
        assertEquals("There is no file " + missing + ".", assertThrows(PushdeskException.class, () -> RowInput.file(missing)).getMessage());
        assertEquals(folder + " is a folder; a CSV or JSON file is expected.", assertThrows(PushdeskException.class, () -> RowInput.file(folder)).getMessage());
        Path parquet = Files.write(folder.resolve("x.parquet"), new byte[] {'P', 'A', 'R', '1', 0, 1, 2});
        assertEquals("x.parquet is a Parquet file, not a file of rows (CSV, JSON or JSON Lines).", assertThrows(PushdeskException.class, () -> CsvFormat.detect(parquet)).getMessage());
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("drivers.csv"), "id\n" + "1\n".repeat(50_000));
        var appending = new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {
                try {
                    Files.writeString(file, "2\n", StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void checkCancelled() {}
        };
        PushRequirements requirements = requirements(key("id", ScalarType.INT64));
        try (RowInput input = RowInput.file(file)) {
            ColumnMapping mapping = ColumnMapping.auto(List.of("id"), requirements);
            var thrown = assertThrows(PushdeskException.class, () -> CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, appending));
            assertEquals("drivers.csv was changed while it was being read; read it again.", thrown.getMessage());
            assertEquals(ErrorCode.INVALID_INPUT, thrown.code());
        }
    }

    @Test
    void standardInputIsReadLikeAFileAndLeavesNothingBehind() throws IOException {
        PushRequirements requirements = requirements(key("id", ScalarType.INT64));
        Path copy;
        try (RowInput input = RowInput.standardInput(new ByteArrayInputStream(bytes("id\n5\n")))) {
            copy = input.path();
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.detect(input)), requirements);
            try (RowBatch batch = CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE)) {
                assertEquals(List.of(List.of(5L)), BatchRows.values(batch));
                assertEquals(new RowOrigin(RowOrigin.Kind.STANDARD_INPUT, "standard input", "", batch.origin().sha256()), batch.origin());
            }
        }
        assertEquals(false, Files.exists(copy));
    }

    @Test
    void aNamedPipeIsCopiedFirst() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "no named pipes here");
        }
        Thread.ofVirtual().start(() -> {
            try {
                Files.writeString(pipe, "id\n5\n", StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        PushRequirements requirements = requirements(key("id", ScalarType.INT64));
        try (RowInput input = RowInput.file(pipe)) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), requirements);
            try (RowBatch batch = CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE)) {
                assertEquals(List.of(List.of(5L)), BatchRows.values(batch));
                assertEquals(new RowOrigin(RowOrigin.Kind.FILE, "pipe", pipe.toString(), batch.origin().sha256()), batch.origin());
            }
        }
        assertEquals(true, Files.exists(pipe));
    }

    @Test
    void aFileWithoutAHeaderGetsNumberedColumns() {
        PushRequirements requirements = requirements(key("id", ScalarType.INT64), feature("text", ScalarType.STRING));
        Path file = write(bytes("1,a\n2,b\n"));
        CsvFormat format = CsvFormat.USUAL.withHeader(false);
        try (RowInput input = RowInput.file(file)) {
            List<String> header = CsvRows.header(input, format);
            assertEquals(List.of("column 1", "column 2"), header);
            ColumnMapping mapping = ColumnMapping.auto(header, requirements).with(Map.of("column 1", "id", "column 2", "text"), requirements);
            try (RowBatch batch = CsvRows.read(input, format, mapping, requirements, Progress.NONE)) {
                assertEquals(List.of(List.of(1L, "a"), List.of(2L, "b")), BatchRows.values(batch));
                assertEquals(List.of(1L, 2L), BatchRows.lines(batch));
            }
        }
    }

    private void assertError(String message, String text) {
        var thrown = assertThrows(PushdeskException.class, () -> read(requirements(key("id", ScalarType.INT64)), text).close());
        assertEquals(message, thrown.getMessage());
        assertEquals(ErrorCode.INVALID_INPUT, thrown.code());
    }

    private RowBatch read(PushRequirements requirements, String text, String... choice) {
        Path file = write(bytes(text));
        try (RowInput input = RowInput.file(file)) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, CsvFormat.USUAL), requirements);
            if (choice.length == 2) {
                mapping = mapping.with(Map.of(choice[0], choice[1]), requirements);
            }
            return CsvRows.read(input, CsvFormat.USUAL, mapping, requirements, Progress.NONE);
        }
    }

    private RowBatch read(PushRequirements requirements, CsvFormat format, byte[] bytes) {
        Path file = write(bytes);
        try (RowInput input = RowInput.file(file)) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements);
            return CsvRows.read(input, format, mapping, requirements, Progress.NONE);
        }
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("drivers.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
