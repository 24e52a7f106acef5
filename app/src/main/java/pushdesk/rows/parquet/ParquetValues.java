package pushdesk.rows.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.schema.SchemaNode;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import pushdesk.model.type.ScalarType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Values as Hardwood gives them, as values of the types that [ParquetTypes] says. Times without a zone are UTC; what is finer than a
/// microsecond is cut.
final class ParquetValues {
    private static final JsonFactory JSON = new JsonFactory();

    private ParquetValues() {}

    static Object plain(SchemaNode node, Object value) {
        return switch (value) {
            case null -> null;
            case PqList list -> list(node, list);
            case PqStruct struct -> json(node, struct);
            case PqMap map -> json(node, map);
            default -> scalar(node, value);
        };
    }

    private static Object scalar(SchemaNode node, Object value) {
        LogicalType logical = node instanceof SchemaNode.PrimitiveNode leaf ? leaf.logicalType() : null;
        boolean unsigned = logical instanceof LogicalType.IntType whole && !whole.isSigned();
        return switch (value) {
            case Instant time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case LocalTime time -> time.toString();
            case Byte whole -> whole.intValue();
            case Short whole -> whole.intValue();
            case Integer whole when unsigned && ParquetTypes.of(node).filter(ScalarType.INT64::equals).isPresent() ->
                Integer.toUnsignedLong(whole);
            case Long whole when unsigned -> new BigDecimal(Long.toUnsignedString(whole));
            case byte[] text when logical instanceof LogicalType.EnumType -> new String(text, StandardCharsets.UTF_8);
            default -> value;
        };
    }

    private static List<Object> list(SchemaNode node, PqList list) {
        SchemaNode element = ((SchemaNode.GroupNode) node).getListElement();
        var values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            values.add(plain(element, list.get(i)));
        }
        return Collections.unmodifiableList(values);
    }

    private static String json(SchemaNode node, Object value) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(node, value, json);
        }
        return text.toString();
    }

    private static void write(SchemaNode node, Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case PqStruct struct -> {
                json.writeStartObject();
                List<SchemaNode> fields = ((SchemaNode.GroupNode) node).children();
                for (int i = 0; i < fields.size(); i++) {
                    json.writeName(fields.get(i).name());
                    write(fields.get(i), struct.getValue(i), json);
                }
                json.writeEndObject();
            }
            case PqMap map -> {
                json.writeStartObject();
                SchemaNode.GroupNode group = (SchemaNode.GroupNode) node;
                for (PqMap.Entry entry : map.getEntries()) {
                    json.writeName(String.valueOf(plain(group.getMapKey(), entry.getKey())));
                    write(group.getMapValue(), entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case PqList list -> {
                json.writeStartArray();
                SchemaNode element = ((SchemaNode.GroupNode) node).getListElement();
                for (int i = 0; i < list.size(); i++) {
                    write(element, list.get(i), json);
                }
                json.writeEndArray();
            }
            default -> leaf(scalar(node, value), json);
        }
    }

    /// JSON has no number that is none: `NaN` and the infinities become null.
    private static void leaf(Object value, JsonGenerator json) {
        switch (value) {
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Float number when Float.isFinite(number) -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Float number -> json.writeNull();
            case Double number -> json.writeNull();
            case BigDecimal number -> json.writeNumber(number);
            case byte[] bytes -> json.writeString(Base64.getEncoder().encodeToString(bytes));
            case Instant time -> json.writeString(time.toString());
            case UUID uuid -> json.writeString(uuid.toString());
            default -> json.writeString(value.toString());
        }
    }
}
