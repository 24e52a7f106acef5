package pushdesk.rows.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.rows.file.ReadRows.told;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.PushColumns;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowBatchBuilder;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.RowProblem;
import pushdesk.rows.column.Rounding;
import pushdesk.rows.column.RowChunk;
import pushdesk.rows.csv.CsvFormat;
import pushdesk.rows.file.ReadRows;
import pushdesk.rows.file.RowFiles;
import pushdesk.rows.file.RowFormat;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

class JsonRowsTest {
    private static final PushRequirements DRIVERS = PushColumns.requirements(
            PushColumns.key("id", ScalarType.INT64), PushColumns.feature("name", ScalarType.STRING), PushColumns.feature("rate", ScalarType.FLOAT32));

    @TempDir
    Path folder;

    private static List<String> read(String name, String text) {
        try (RowBatch batch = ReadRows.read(name, text, DRIVERS)) {
            return told(batch);
        }
    }

    private static String refused(String name, String text) {
        return assertThrows(PushdeskException.class, () -> read(name, text)).getMessage();
    }

    @Test
    void aListOfObjectsIsRowsNumberedFromOneAndAMissingNameIsANull() {
        assertEquals(List.of("1: [1, a, 0.5]", "2: [2, null, null]", "3: [3, , NaN]"),
                read("rows.json", "[{\"id\": 1, \"name\": \"a\", \"rate\": 0.5},\n {\"id\": 2, \"name\": null}, {\"rate\": NaN, \"id\": 3, \"name\": \"\"}]"));
    }

    @Test
    void anObjectOfListsIsColumns() {
        assertEquals(List.of("1: [1, a, 0.5]", "2: [2, null, 1.5]"),
                read("rows.json", "\uFEFF{\"rate\": [0.5, 1.5], \"other\": [[1], {\"a\": 2}], \"id\": [1, 2], \"name\": [\"a\", null]}"));
    }

    @Test
    void jsonLinesAreNumberedByTheirLineAndABadLineIsABadRow() {
        assertEquals(List.of("1: [1, a]", "3: [null, null]", "4: [null, null]", "5: [2, b]",
                "line 3, , {\"id\": 7: the line is no JSON object: Unexpected end-of-input: expected close marker for Object (character 9)",
                "line 4, , [1]: the line is no JSON object"),
                read("rows.jsonl", "{\"id\": 1, \"name\": \"a\"}\n\n{\"id\": 7\n[1]\n{\"id\": 2, \"name\": \"b\"}"));
    }

    @Test
    void badValuesAreToldByRowColumnValueAndReason() {
        assertEquals(List.of("1: [null, null, null]", "2: [1, null, null]",
                "line 1, name, 7: '7' is a number, not a String",
                "line 1, rate, true: 'true' is not a Float32",
                "line 1, id, : the key is null; every row needs it",
                "line 2, rate, abc: 'abc' is not a Float32"),
                read("rows.json", "[{\"name\": 7, \"rate\": true}, {\"id\": 1, \"rate\": \"abc\"}]"));
    }

    @Test
    void aRowThatIsNoObjectOrHasANameTwiceIsBadAsAWhole() {
        assertEquals(List.of("1: [null]", "2: [null]", "3: [3]",
                "line 1, , [1,\"a\"]: the row is no JSON object",
                "line 2, , 2: the row has 'id' twice"),
                read("rows.json", "[[1, \"a\"], {\"id\": 1, \"id\": 2}, {\"id\": 3}]"));
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertEquals("rows.json, line 2, character 1: not JSON: Unexpected character ('}' (code 125)): expected a value.", refused("rows.json", "[{\"id\":\n}]"));
        assertEquals("rows.json: every column needs the same number of values; found 1 of id, 2 of rate.", refused("rows.json", "{\"id\": [1], \"rate\": [1, 2]}"));
        assertEquals("rows.json: there is more after the end of the JSON list.", refused("rows.json", "[{\"id\": 1}] 2"));
        assertEquals("rows.json holds no rows; JSON objects with a name for each value are expected.", refused("rows.json", "[]"));
    }

    @Test
    void theFormIsToldByTheContentWhereTheNameDoesNot() {
        assertEquals(List.of("1: [1, a]"), read("standard input", " [{\"id\": 1, \"name\": \"a\"}]"));
        assertEquals(List.of("1: [1, a]"), read("standard input", "{\"id\": [1], \"name\": [\"a\"]}"));
        assertEquals(List.of("1: [1, a]"), read("standard input", "{\"id\": 1, \"name\": \"a\"}"));
        assertEquals(List.of("1: [1, a]", "2: [2, b]"), read("rows.json", "{\"id\": 1, \"name\": \"a\"}\n{\"id\": 2, \"name\": \"b\"}\n"));
        assertEquals(List.of("2: [1, a]"), read("standard input", "id,name\n1,a\n"));
    }

    @Test
    void aNameThatOnlyALateRowHasIsAColumn() {
        var text = new StringBuilder();
        for (int row = 1; row <= 20_000; row++) {
            text.append("{\"id\": ").append(row).append(row == 20_000 ? ", \"rate\": 0.5}\n" : "}\n");
        }
        assertEquals("20000: [20000, 0.5]", read("rows.jsonl", text.toString()).getLast());
    }

    @Test
    void aKeyWhoseTypeIsOpenIsATextWhereJsonHasATextOfDigits() {
        PushRequirements open = PushColumns.requirements(PushColumns.key("id", ScalarType.UNKNOWN));
        try (RowBatch texts = ReadRows.read("a.json", "[{\"id\": \"42\"}]", open); RowBatch numbers = ReadRows.read("a.json", "[{\"id\": 42}]", open)) {
            assertEquals(List.of(ScalarType.STRING, ScalarType.INT64), List.of(texts.columns().getFirst().type(), numbers.columns().getFirst().type()));
        }
    }

    @Test
    void numbersAreTimesOnlyInAChosenUnitInListsToo() {
        PushRequirements times = PushColumns.requirements(
                PushColumns.feature("at", ScalarType.UNIX_TIMESTAMP), PushColumns.feature("all", new ValueType.Array(ScalarType.UNIX_TIMESTAMP)));
        String text = "[{\"at\": 1700000000, \"all\": [1700000000.5, \"2026-01-01\"]}]";
        try (RowInput input = ReadRows.input("times.json", text); RowBatch batch = ReadRows.read(input, RowFormat.detect(input), times)) {
            assertEquals(2, batch.problems().size());
        }
        try (RowInput input = ReadRows.input("times.json", text)) {
            RowFormat format = RowFormat.detect(input);
            try (RowBatch batch = ReadRows.read(input, format.withCsv(format.csv().withTimes(TimeFormat.EPOCH_SECONDS)), times)) {
                assertEquals(List.of("1: [2023-11-14T22:13:20Z, [2023-11-14T22:13:20.500Z, 2026-01-01T00:00:00Z]]"), told(batch));
            }
        }
    }

    @Test
    void badRowsAreSavedAsCsvWithTheirReasons() throws Exception {
        Path saved = folder.resolve("rejects.csv");
        try (RowInput input = ReadRows.input("rows.jsonl", "{\"id\": 1, \"rate\": \"x\", \"name\": \"\"}\n{\"id\": 2}\n")) {
            RowFormat format = RowFormat.detect(input);
            ColumnMapping mapping = ColumnMapping.auto(RowFiles.header(input, format), DRIVERS);
            try (RowBatch batch = RowFiles.read(input, format, mapping, DRIVERS, Progress.NONE)) {
                RowFiles.saveRejects(batch, List.of(), mapping, input, format, saved);
            }
        }
        assertEquals("id,rate,name,line,column,reason\n1,x,\"\",1,rate,'x' is not a Float32\n", Files.readString(saved));
    }

    @Test
    void aBlockOfASpreadsheetHasTabsAndQuotedCellsWithLineEnds() {
        assertEquals(List.of("2: [1, a,b\nc\"d, 0.5]", "4: [2, 5\" disk; e, null]"),
                read("clipboard", "id\tname\trate\r\n1\t\"a,b\nc\"\"d\"\t0.5\r\n2\t5\" disk; e\t\r\n"));
    }

    @Test
    void utf16WithAMarkIsRead() throws Exception {
        Path file = Files.write(folder.resolve("rows.json"), "\uFEFF[{\"id\": 1, \"name\": \"ж\"}]".getBytes(StandardCharsets.UTF_16LE));
        try (RowInput input = RowInput.file(file); RowBatch batch = ReadRows.read(input, RowFormat.detect(input), DRIVERS)) {
            assertEquals(List.of("1: [1, ж]"), told(batch));
        }
    }

    @Test
    void digitsThatAFloat32DoesNotHaveAreTold() {
        try (RowBatch batch = ReadRows.read("rows.csv",
                "id,rate\n1,0.1\n2,0.1234567891\n3,0.12345679104328156\n4,16777217\n5,0.12345679\n6,1e-7\n7,1234567.8000\n", DRIVERS)) {
            assertEquals(List.of("rate: 2 values are stored as the nearest Float32, the first, 0.1234567891, as 0.12345679"),
                    batch.roundings().stream().map(Rounding::sentence).toList());
        }
    }

    @Test
    void aNumberTooSmallForAFloat32IsToldTooAndOneTooGreatForItsTypeIsBad() {
        try (RowBatch batch = ReadRows.read("rows.csv", "id,rate\n1,1e-50\n2,-inf\n3,1e400\n", DRIVERS)) {
            assertEquals(List.of("rate: 1 value is stored as the nearest Float32, 1e-50 as 0.0"), batch.roundings().stream().map(Rounding::sentence).toList());
            assertEquals(List.of("'1e400' is out of the range of Float32 (-3.4028235E38 to 3.4028235E38)"), batch.problems().stream().map(RowProblem::reason).toList());
        }
    }

    @Test
    void digitsLostInAListOrBelowAMicrosecondAreTold() {
        PushRequirements requirements = PushColumns.requirements(PushColumns.feature("rates", new ValueType.Array(ScalarType.FLOAT32)),
                PushColumns.feature("at", ScalarType.UNIX_TIMESTAMP), PushColumns.feature("zoned", ScalarType.ZONED_TIMESTAMP));
        String rows = """
                {"rates": [0.5, 0.1234567891], "at": "2026-01-01T00:00:00.123456789Z", "zoned": "2026-01-01T02:00:00.0000001+02:00"}
                {"rates": [0.5], "at": "2026-01-01T00:00:00.123456000Z", "zoned": "2026-01-01T00:00:00Z"}
                {"rates": null, "at": "2026-01-01T00:00:00.1234567Z", "zoned": null}
                """;
        try (RowBatch batch = ReadRows.read("rows.jsonl", rows, requirements)) {
            assertEquals(List.of(), batch.problems());
            assertEquals(
                    List.of("rates: 1 value is stored as the nearest Float32, 0.1234567891 as 0.12345679",
                            "at: 2 values are stored to the microsecond, the first, 2026-01-01T00:00:00.123456789Z, as 2026-01-01T00:00:00.123456Z",
                            "zoned: 1 value is stored to the microsecond, 2026-01-01T02:00:00.0000001+02:00 as 2026-01-01T02:00+02:00"),
                    batch.roundings().stream().map(Rounding::sentence).toList());
        }
    }

    @Test
    void partsOfAMicrosecondAreToldOfBareNumbersToo() {
        PushRequirements requirements = PushColumns.requirements(PushColumns.feature("at", ScalarType.UNIX_TIMESTAMP));
        try (RowInput input = RowInput.clipboard("at\n1.5\n1.0005\n");
                RowBatch batch = ReadRows.read(input, RowFormat.detect(input).withCsv(CsvFormat.detect(input).withTimes(TimeFormat.EPOCH_MILLIS)), requirements)) {
            assertEquals(List.of("at: 1 value is stored to the microsecond, 1.0005 as 1970-01-01T00:00:00.001Z"), batch.roundings().stream().map(Rounding::sentence).toList());
        }
    }

    @Test
    void rowsWithDigitsLostAreMarkedByTheirNumberInTheWholeFile() {
        String rows = "id,rate\n" + "1,0.5\n".repeat(RowChunk.ROWS) + "2,0.1234567891\n";
        try (RowBatch batch = ReadRows.read("rows.csv", rows, DRIVERS)) {
            assertEquals(Set.of(RowChunk.ROWS), batch.roundings().getFirst().rows().stream().boxed().collect(Collectors.toSet()));
        }
    }

    @Test
    void timesThatAreNoTextAreToldToo() {
        List<PushColumn> columns = List.of(PushColumns.feature("at", ScalarType.UNIX_TIMESTAMP));
        try (var builder = new RowBatchBuilder(columns, List.of("at"), List.of("at"), TimeFormat.ISO)) {
            builder.value(0, Instant.parse("2026-01-01T00:00:00.000000001Z"));
            builder.endRow(1, null);
            try (RowBatch batch = builder.build(RowOrigin.form(), List.of())) {
                assertEquals(List.of("at: 1 value is stored to the microsecond, 2026-01-01T00:00:00.000000001Z as 2026-01-01T00:00:00Z"),
                        batch.roundings().stream().map(Rounding::sentence).toList());
            }
        }
    }

    @Test
    void rowsAreSavedAnObjectALine() throws Exception {
        try (RowBatch batch = ReadRows.read("rows.csv", "id,name,rate\n1,a,0.5\n2,,\n", DRIVERS)) {
            RowFiles.save(batch, folder.resolve("rows.jsonl"));
            RowFiles.save(batch, folder.resolve("rows.json"));
        }
        assertEquals("{\"id\":1,\"name\":\"a\",\"rate\":0.5}\n{\"id\":2,\"name\":null,\"rate\":null}\n", Files.readString(folder.resolve("rows.jsonl")));
        assertEquals("[\n{\"id\":1,\"name\":\"a\",\"rate\":0.5},\n{\"id\":2,\"name\":null,\"rate\":null}\n]\n", Files.readString(folder.resolve("rows.json")));
    }
}
