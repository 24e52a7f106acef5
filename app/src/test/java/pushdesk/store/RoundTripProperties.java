package pushdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pushdesk.model.Progress;
import pushdesk.model.push.PushMode;
import pushdesk.model.push.PushRequirements;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;
import pushdesk.rows.BatchRows;
import pushdesk.rows.RowBatch;
import pushdesk.rows.csv.CsvExport;
import pushdesk.rows.file.ReadRows;
import pushdesk.rows.json.JsonExport;
import pushdesk.rows.json.JsonForm;
import pushdesk.rows.json.JsonValues;
import pushdesk.rows.text.TypedValues;
import pushdesk.rows.text.ValueText;
import pushdesk.store.plan.SameValue;
import pushdesk.store.push.PushRequest;
import pushdesk.store.table.RowQuery;
import pushdesk.store.table.StoredRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Values of every type go from every form of input through a push into both stores, and back out, unchanged.
class RoundTripProperties {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    /// The ways into the program.
    enum Way { CSV, CLIPBOARD, JSON, JSON_COLUMNS, JSON_LINES }

    /// @param rows two of them, a value or null for each type
    record Table(List<ValueType> types, List<List<Object>> rows) {}

    @Property(tries = 60)
    void everyValueComesBackAsItWent(@ForAll("tables") Table table, @ForAll Way way) throws IOException {
        var definitions = new Definitions().batch("log", "").push("push", "log")
                .view("all", "push", "log", "k Int64", IntStream.range(0, table.types().size()).mapToObj(i -> "f" + i + " " + table.types().get(i).feastName()).toArray(String[]::new));
        try (FeatureStore store = FeatureStore.inMemory(definitions.repo())) {
            String written = written(way, columns(table.types()), withKeys(table.rows()));
            PushRequirements requirements = store.requirements("push");
            try (RowBatch batch = ReadRows.read(name(way), written, requirements)) {
                assertEquals(List.of(), batch.problems(), written);
                store.push(store.plan(new PushRequest("push", PushMode.ONLINE_AND_OFFLINE, batch), Progress.NONE), Progress.NONE);
            }
            List<StoredRow> online = store.online("all", RowQuery.first(10)).rows();
            List<StoredRow> offline = store.offline("log", RowQuery.first(10)).rows().reversed();
            List<List<Object>> out = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                check(table, row, online.get(row).values());
                check(table, row, offline.get(row).values());
                out.add(with(online.get(row).values(), AT));
            }
            try (RowBatch again = ReadRows.read(name(way), written(way, columns(table.types()), out), requirements)) {
                assertEquals(List.of(), again.problems());
                for (int row = 0; row < out.size(); row++) {
                    check(table, row, BatchRows.values(again).get(row));
                }
            }
        }
    }

    /// @param values the key first
    private static void check(Table table, int row, List<Object> values) {
        for (int i = 0; i < table.types().size(); i++) {
            Object expected = table.rows().get(row).get(i);
            Object actual = values.get(i + 1);
            ValueType type = table.types().get(i);
            assertTrue(SameValue.same(expected, actual, type), () -> type.feastName() + ": " + text(type, expected) + " became " + text(type, actual));
            if (expected instanceof BigDecimal) {
                assertEquals(expected, actual);
            }
        }
    }

    private static String text(ValueType type, Object value) {
        return value == null ? "null" : ValueText.format(type, value);
    }

    private static List<CsvExport.Column> columns(List<ValueType> types) {
        var columns = new ArrayList<CsvExport.Column>();
        columns.add(new CsvExport.Column("k", ScalarType.INT64));
        types.forEach(type -> columns.add(new CsvExport.Column("f" + (columns.size() - 1), type)));
        columns.add(new CsvExport.Column("event_timestamp", ScalarType.UNIX_TIMESTAMP));
        return columns;
    }

    private static List<List<Object>> withKeys(List<List<Object>> rows) {
        return IntStream.range(0, rows.size()).mapToObj(row -> {
            List<Object> all = new ArrayList<>();
            all.add((long) row);
            all.addAll(rows.get(row));
            all.add(AT);
            return all;
        }).toList();
    }

    private static List<Object> with(List<Object> values, Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    private static String name(Way way) {
        return switch (way) {
            case CSV -> "rows.csv";
            case CLIPBOARD -> "clipboard";
            case JSON, JSON_COLUMNS -> "rows.json";
            case JSON_LINES -> "rows.jsonl";
        };
    }

    private static String written(Way way, List<CsvExport.Column> columns, List<List<Object>> rows) throws IOException {
        return switch (way) {
            case CSV -> CsvExport.text(columns, rows.stream());
            case CLIPBOARD -> block(columns, rows);
            case JSON -> json(JsonForm.LIST, columns, rows);
            case JSON_LINES -> json(JsonForm.LINES, columns, rows);
            case JSON_COLUMNS -> byColumns(columns, rows);
        };
    }

    private static String block(List<CsvExport.Column> columns, List<List<Object>> rows) throws IOException {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator('\t').quoteStrategy(QuoteStrategies.EMPTY).build(text)) {
            csv.writeRecord(columns.stream().map(CsvExport.Column::name).toList());
            for (List<Object> row : rows) {
                csv.writeRecord(IntStream.range(0, row.size()).mapToObj(i -> row.get(i) == null ? null : ValueText.format(columns.get(i).type(), row.get(i))).toList());
            }
        }
        return text.toString();
    }

    private static String json(JsonForm form, List<CsvExport.Column> columns, List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        JsonExport.write(bytes, form, columns, rows.stream());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String byColumns(List<CsvExport.Column> columns, List<List<Object>> rows) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeArrayPropertyStart(columns.get(i).name());
                for (List<Object> row : rows) {
                    JsonValues.READ_BACK.write(json, columns.get(i).type(), row.get(i));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    @Provide
    Arbitrary<Table> tables() {
        return TypedValues.types(2).list().ofMinSize(1).ofMaxSize(5).flatMap(types -> {
            List<Arbitrary<Object>> cells = types.stream().map(type -> TypedValues.values(type).injectNull(0.2)).toList();
            return Combinators.combine(cells).as(row -> (List<Object>) new ArrayList<>(row)).list().ofSize(2).map(rows -> new Table(types, rows));
        });
    }
}
