package pushdesk.rows.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushdesk.rows.text.SameValues.comparable;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.model.Progress;
import pushdesk.model.push.PushColumn;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.ColumnMapping;
import pushdesk.rows.PushColumns;
import pushdesk.rows.RowBatch;
import pushdesk.rows.RowOrigin;
import pushdesk.rows.input.DecodingReader;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TypedValues;

class CsvProperties {

    @Property(tries = 1500)
    void fieldsComeBackEqualWithTheLinesOfTheirRecords(
            @ForAll("table") List<List<String>> table, @ForAll("delimiters") char delimiter, @ForAll LineDelimiter lineDelimiter, @ForAll("charsets") Charset charset) {
        var text = new StringWriter();
        var lines = new ArrayList<Long>();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).quoteStrategy(QuoteStrategies.EMPTY).lineDelimiter(lineDelimiter).build(text)) {
            csv.writeRecord("a", "b", "c");
            long line = 2;
            for (List<String> row : table) {
                csv.writeRecord(row);
                lines.add(line);
                line += 1 + row.stream().filter(field -> field != null).mapToLong(CsvProperties::lineEnds).sum();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        CsvFormat format = CsvFormat.USUAL.withDelimiter(delimiter).withCharset(charset);
        PushRequirements strings = PushColumns.requirements(Stream.of("a", "b", "c").map(name -> PushColumns.feature(name, ScalarType.STRING)).toArray(PushColumn[]::new));
        try (RowBatch batch = read(text.toString().getBytes(charset), format, strings)) {
            assertEquals(table, BatchRows.values(batch));
            assertEquals(lines, BatchRows.lines(batch));
            assertEquals(List.of(), batch.problems());
        }
    }

    @Property(tries = 500)
    void whatIsExportedIsReadBackAsEqualValues(@ForAll("typed") List<TypedValues.Typed> columns) {
        List<CsvExport.Column> header = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        for (TypedValues.Typed typed : columns) {
            header.add(new CsvExport.Column("c" + header.size(), typed.type()));
            row.add(typed.value());
        }
        List<Object> nulls = new ArrayList<>(Collections.nCopies(row.size(), null));
        String text = CsvExport.text(header, Stream.of(row, nulls));
        PushRequirements requirements = PushColumns.requirements(header.stream().map(column -> PushColumns.feature(column.name(), column.type())).toArray(PushColumn[]::new));
        try (RowBatch batch = read(text.getBytes(StandardCharsets.UTF_8), CsvFormat.USUAL, requirements)) {
            assertEquals(List.of(), batch.problems(), text);
            assertEquals(comparable(List.of(row, nulls)), comparable(BatchRows.values(batch)), text);
        }
    }

    @Property(tries = 2000)
    void anyBytesAreDecodedAndEncodedBackAsTheyWere(@ForAll byte[] bytes, @ForAll("charsets") Charset charset) throws IOException {
        var text = new StringWriter();
        try (var reader = new DecodingReader(new ByteArrayInputStream(bytes), charset)) {
            reader.transferTo(text);
        }
        var out = new ByteArrayOutputStream();
        try (var writer = new EscapingWriter(out, charset)) {
            writer.write(text.toString());
        }
        int mark = new String(bytes, charset).startsWith("\uFEFF") ? "\uFEFF".getBytes(charset).length : 0;
        assertArrayEquals(Arrays.copyOfRange(bytes, mark, bytes.length), out.toByteArray());
    }

    private static RowBatch read(byte[] bytes, CsvFormat format, PushRequirements requirements) {
        try (RowInput input = RowInput.spooled(RowOrigin.Kind.CLIPBOARD, "clipboard", new ByteArrayInputStream(bytes))) {
            ColumnMapping mapping = ColumnMapping.auto(CsvRows.header(input, format), requirements);
            return CsvRows.read(input, format, mapping, requirements, Progress.NONE);
        }
    }

    private static long lineEnds(String field) {
        return IntStream.range(0, field.length())
                .filter(i -> field.charAt(i) == '\n' ? i == 0 || field.charAt(i - 1) != '\r' : field.charAt(i) == '\r')
                .count();
    }

    @Provide
    Arbitrary<List<List<String>>> table() {
        return TypedValues.text().injectNull(0.2).list().ofSize(3).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(CsvFormat.DELIMITERS);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @Provide
    Arbitrary<List<TypedValues.Typed>> typed() {
        return TypedValues.typed().list().ofMinSize(2).ofMaxSize(4);
    }
}
