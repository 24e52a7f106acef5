package pushdesk.rows.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pushdesk.rows.PushColumns.eventTime;
import static pushdesk.rows.PushColumns.feature;
import static pushdesk.rows.PushColumns.key;
import static pushdesk.rows.PushColumns.requirements;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pushdesk.model.Progress;
import pushdesk.model.PushdeskException;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowProblem;

/// Files written by pyarrow (`app/interop/parquet_samples.py`), read into columns of Feast's types.
class ParquetFileTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("1969-12-31T23:59:59.999999Z");

    @TempDir
    Path folder;

    private static Path sample(String name) {
        try {
            return Path.of(ParquetFileTest.class.getResource(name + ".parquet").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowBatch read(Path path, PushColumn... columns) {
        PushRequirements requirements = requirements(columns);
        ParquetFile file = ParquetFile.open(path);
        return file.read(ColumnMapping.auto(file.header(), requirements), requirements, Progress.NONE);
    }

    /// The three values of a column, read as the type.
    private static List<Object> values(String sample, String name, String type) {
        try (RowBatch batch = read(sample(sample), feature(name, ValueType.parse(type).orElseThrow()))) {
            assertEquals(List.of(), batch.problems());
            return BatchRows.values(batch).stream().map(List::getFirst).map(value -> value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value).toList();
        }
    }

    private static List<Object> values(String name, String type) {
        return values("kinds_none", name, type);
    }

    private static List<Object> three(Object first, Object second) {
        return Arrays.asList(first, second, null);
    }

    @Test
    void everyColumnIsReadAsTheTypeItHolds() {
        assertEquals(List.of(1L, Long.MIN_VALUE, 3L), values("key", "Int64"));
        assertEquals(three(true, false), values("truth", "Bool"));
        assertEquals(three(7, -128), values("tiny", "Int32"));
        assertEquals(three(7, Integer.MIN_VALUE), values("whole", "Int32"));
        assertEquals(three(7L, 4294967295L), values("unsigned", "Int64"));
        assertEquals(three(new BigDecimal("7"), new BigDecimal("18446744073709551615")), values("huge", "Decimal"));
        assertEquals(three(0.5f, -0.375f), values("single", "Float32"));
        assertEquals(three(0.1, 1e300), values("double", "Float64"));
        assertEquals(three("plain", "ÄØ \"quoted\", \n"), values("word", "String"));
        assertEquals(three("a", "a"), values("again", "String"));
        assertEquals(three("AP8=", ""), values("raw", "Bytes"));
        assertEquals(three(new BigDecimal("1.250"), new BigDecimal("-99999999999999999.999")), values("price", "Decimal"));
        assertEquals(three(new UUID(0, 1), new UUID(-1, -1)), values("identity", "Uuid"));
        assertEquals(three(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("1969-12-31T00:00:00Z")), values("day", "UnixTimestamp"));
        assertEquals(three("12:30", "23:59:59.999999"), values("hour", "String"));
    }

    @Test
    void timesOfEveryUnitAreInstantsAndThoseWithoutAZoneAreUtc() {
        assertEquals(three(NOON, BEFORE), values("zoned", "UnixTimestamp"));
        assertEquals(three(NOON, BEFORE), values("naive", "UnixTimestamp"));
        assertEquals(three(NOON, Instant.parse("1969-12-31T23:59:59Z")), values("millis", "UnixTimestamp"));
        assertEquals(three(Instant.parse("2026-11-20T12:00:00.123456Z"), BEFORE), values("nanos", "UnixTimestamp"));
        assertEquals(three(NOON, BEFORE), values("spark", "naive", "UnixTimestamp"));
    }

    @Test
    void listsStructsAndMapsAreReadWhole() {
        assertEquals(three(Arrays.asList("a", null), List.of()), values("words", "Array(String)"));
        assertEquals(three(List.of(0.25, 1.0), List.of(1e300)), values("doubles", "Array(Float64)"));
        assertEquals(three(List.of(NOON), Arrays.asList((Object) null)), values("moments", "Array(UnixTimestamp)"));
        assertEquals(three(List.of(List.of(1), List.of()), List.of()), values("nested", "Array(Array(Int32))"));
        assertEquals(three("{\"city\":\"Oslo\",\"floor\":3,\"seen\":\"2026-11-20T12:00:00Z\"}", "{\"city\":null,\"floor\":-1,\"seen\":null}"),
                values("place", "Struct({city: String, floor: Int32, seen: UnixTimestamp})"));
        assertEquals(values("place", "Map"), values("place", "Json"));
        assertEquals(three("{\"a\":0.5,\"b\":null}", "{}"), values("scores", "Map"));
        assertEquals(three(Arrays.asList("{\"at\":\"x\"}", null), List.of()), values("visits", "Array(Json)"));
    }

    @Test
    void aValueIsConvertedWhereNothingIsLost() {
        assertEquals(three(0.1f, 0.1f).getFirst(), values("double", "Float64").getFirst() instanceof Double exact ? exact.floatValue() : null);
        assertEquals(three(7L, (long) Integer.MIN_VALUE), values("whole", "Int64"));
        assertEquals(three(7.0, (double) Integer.MIN_VALUE), values("whole", "Float64"));
        assertEquals(three(Instant.ofEpochSecond(7), Instant.ofEpochSecond(-128)), values("tiny", "UnixTimestamp"));
        assertEquals(three("7", "-128"), values("tiny", "String"));
        assertEquals(Arrays.asList(null, null, null), values("nothing", "Float32"));
    }

    @Test
    void aValueThatDoesNotFitIsABadCellWithItsRowAndReason() {
        try (RowBatch batch = read(sample("kinds_none"), feature("double", ScalarType.FLOAT32), feature("word", ScalarType.INT64))) {
            assertEquals(List.of(
                    new RowProblem(0, 1, "word", "plain", "'plain' is not an Int64"),
                    new RowProblem(1, 2, "double", "1.0E300", "'1.0E300' is out of the range of Float32 (-3.4028235E38 to 3.4028235E38)"),
                    new RowProblem(1, 2, "word", "ÄØ \"quoted\", \n", "'ÄØ \"quoted\", \n' is not an Int64")), batch.problems());
            assertEquals(2, batch.rowsRejected());
        }
    }

    @Test
    void aNullKeyOrEventTimeIsABadCell() {
        try (RowBatch batch = read(sample("kinds_none"), key("word", ScalarType.STRING))) {
            assertEquals(List.of(new RowProblem(2, 3, "word", "", "the key is null; every row needs it")), batch.problems());
        }
    }

    @Test
    void anOpenTypeIsThatOfTheFile() {
        try (RowBatch batch = read(sample("kinds_none"), key("key", ScalarType.UNKNOWN), feature("tiny", ScalarType.UNKNOWN), feature("hour", ScalarType.UNKNOWN))) {
            assertEquals(List.of(ScalarType.INT64, ScalarType.INT64, ScalarType.STRING), batch.columns().stream().map(PushColumn::type).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds_snappy", "kinds_gzip", "kinds_zstd", "kinds_pages_v2"})
    void compressionAndPagesMakeNoDifference(String name) {
        var types = Map.of("key", "Int64", "word", "String", "double", "Float64", "zoned", "UnixTimestamp", "words", "Array(String)", "place", "Json");
        types.forEach((column, type) -> assertEquals(values(column, type), values(name, column, type), column));
    }

    @Test
    void otherCompressionIsToldByName() {
        assertEquals("kinds_lz4.parquet is compressed with LZ4_RAW, which is not read here; write it with snappy, gzip or zstd.",
                assertThrows(PushdeskException.class, () -> ParquetFile.open(sample("kinds_lz4"))).getMessage());
    }

    @Test
    void rowsOfManyGroupsComeInTheOrderOfTheFileWithTheirNumbers() {
        try (RowBatch batch = read(sample("many"), key("key", ScalarType.INT64), feature("word", ScalarType.STRING), feature("measured", ScalarType.FLOAT64))) {
            var expected = new ArrayList<List<Object>>();
            for (int i = 0; i < 9000; i++) {
                expected.add(Arrays.asList((long) i, "w" + i % 100, i % 7 == 0 ? null : i / 4.0));
            }
            assertEquals(expected, BatchRows.values(batch));
            assertEquals(List.of(1L, 9000L), List.of(BatchRows.lines(batch).getFirst(), BatchRows.lines(batch).getLast()));
        }
    }

    @Test
    void theBatchKnowsItsFileAndWhatNobodyNeeds() throws IOException {
        try (RowBatch batch = read(sample("empty"), key("key", ScalarType.INT64))) {
            assertEquals(0, batch.rowsRead());
            assertEquals(List.of("word"), batch.ignoredColumns());
            assertEquals("empty.parquet", batch.origin().name());
            assertEquals(ParquetFile.sha256(sample("empty"), Progress.NONE), batch.origin().sha256());
        }
    }

    @Test
    void aColumnWithADotInItsNameIsNoFieldOfAStruct() {
        assertEquals(List.of(1L, Long.MIN_VALUE, 3L), values("dotted", "a.b", "Int64"));
        assertEquals(List.of("{\"b\":1}", "{\"b\":1}", "{\"b\":1}"), values("dotted", "a", "Json"));
    }

    @Test
    void aBrokenFileIsToldAsSuch() throws IOException {
        byte[] whole = Files.readAllBytes(sample("many"));
        for (byte[] broken : List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 4), new byte[0], overwritten(whole))) {
            Path file = Files.write(folder.resolve("broken.parquet"), broken);
            String told = assertThrows(PushdeskException.class, () -> read(file, key("key", ScalarType.INT64), feature("measured", ScalarType.FLOAT64)).close()).getMessage();
            assertEquals("broken.parquet can't be read as a Parquet file: ", told.substring(0, "broken.parquet can't be read as a Parquet file: ".length()), told);
        }
        assertEquals("There is no file " + folder.resolve("none.parquet") + ".",
                assertThrows(PushdeskException.class, () -> ParquetFile.open(folder.resolve("none.parquet"))).getMessage());
    }

    /// Garbage where the first pages are; the description at the end is whole.
    private static byte[] overwritten(byte[] whole) {
        byte[] broken = whole.clone();
        Arrays.fill(broken, 8, whole.length / 2, (byte) 0x5A);
        return broken;
    }

    @Test
    void readingCanBeCancelled() {
        var cancelled = new Progress() {
            @Override
            public void phase(String title) {}

            @Override
            public void at(long done, long total) {}

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        PushRequirements requirements = requirements(key("key", ScalarType.INT64), eventTime());
        ParquetFile file = ParquetFile.open(sample("many"));
        assertThrows(CancellationException.class, () -> file.read(ColumnMapping.auto(file.header(), requirements), requirements, cancelled).close());
    }
}
