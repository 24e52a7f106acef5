package pushdesk.rows.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushdesk.model.PushdeskException;
import pushdesk.model.type.ScalarType;
import pushdesk.model.type.ValueType;

class ValueTextTest {
    private static final ValueType INTS = new ValueType.Array(ScalarType.INT32);

    @Test
    void truthHasManyWords() {
        for (String yes : List.of("true", "TRUE", "t", "Yes", "y", "1", "1.0", " true ")) {
            assertEquals(true, ValueText.parse(ScalarType.BOOL, yes), yes);
        }
        for (String no : List.of("false", "F", "no", "N", "0", "0.0")) {
            assertEquals(false, ValueText.parse(ScalarType.BOOL, no), no);
        }
        for (String neither : List.of("", "2", "truely", "on", "null", "x")) {
            assertEquals(Optional.of("'" + neither + "' is not a Bool (true or false is expected)"), ValueText.problem(ScalarType.BOOL, neither));
        }
    }

    @Test
    void wholeNumbersMayHaveAFractionOfZerosOnly() {
        assertEquals(1001L, ValueText.parse(ScalarType.INT64, "1001.0"));
        assertEquals(7, ValueText.parse(ScalarType.INT32, " +007 "));
        assertEquals(Optional.of("'1.5' is not an Int32"), ValueText.problem(ScalarType.INT32, "1.5"));
        assertEquals(Optional.of("'2147483648' is out of the range of Int32 (-2147483648 to 2147483647)"), ValueText.problem(ScalarType.INT32, "2147483648"));
    }

    @Test
    void aFloat32IsRoundedButNeverMadeInfinite() {
        assertEquals(0.1f, ValueText.parse(ScalarType.FLOAT32, "0.1"));
        assertEquals(Float.NEGATIVE_INFINITY, ValueText.parse(ScalarType.FLOAT32, "-inf"));
        assertEquals(Optional.of("'1e39' is out of the range of Float32 (-3.4028235E38 to 3.4028235E38)"), ValueText.problem(ScalarType.FLOAT32, "1e39"));
    }

    @Test
    void aFloat64IsNeverMadeInfiniteEither() {
        assertEquals(Double.POSITIVE_INFINITY, ValueText.parse(ScalarType.FLOAT64, "inf"));
        assertEquals(Optional.of("'1e400' is out of the range of Float64 (-1.7976931348623157E308 to 1.7976931348623157E308)"),
                ValueText.problem(ScalarType.FLOAT64, "1e400"));
    }

    @Test
    void aDecimalCommaIsNotReadButNamed() {
        for (ScalarType type : List.of(ScalarType.FLOAT32, ScalarType.FLOAT64, ScalarType.DECIMAL)) {
            for (String text : List.of("1,5", "-0,25", "1.234,5", ",5")) {
                assertEquals(Optional.of("'" + text + "' is not a " + type.feastName() + "; its decimals must stand after a point, not a comma"), ValueText.problem(type, text));
            }
        }
        assertEquals(Optional.of("'1,5,3' is not a Float64"), ValueText.problem(ScalarType.FLOAT64, "1,5,3"));
        assertEquals(Optional.of("'1,5' is not an Int32"), ValueText.problem(ScalarType.INT32, "1,5"));
    }

    @Test
    void aRegionAfterATimeSaysWhatItsOffsetIs() {
        for (String time : List.of("2026-01-01T00:00:00[Europe/Berlin]", "2026-01-01T00:00:00+01:00[Europe/Berlin]", "2026-01-01 00:00+01[Europe/Berlin]")) {
            assertEquals(OffsetDateTime.parse("2026-01-01T00:00:00+01:00"), ValueText.parse(ScalarType.ZONED_TIMESTAMP, time), time);
            assertEquals(Instant.parse("2025-12-31T23:00:00Z"), ValueText.parse(ScalarType.UNIX_TIMESTAMP, time), time);
        }
        assertEquals(OffsetDateTime.parse("2026-07-01T00:00:00+02:00"), ValueText.parse(ScalarType.ZONED_TIMESTAMP, "2026-07-01T00:00:00[Europe/Berlin]"));
        assertEquals(OffsetDateTime.parse("2026-10-25T02:30:00+01:00"), ValueText.parse(ScalarType.ZONED_TIMESTAMP, "2026-10-25T02:30:00+01:00[Europe/Berlin]"));
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), ValueText.parse(ScalarType.UNIX_TIMESTAMP, "2026-01-01T00:00:00Z[UTC]"));
    }

    @Test
    void aRegionThatIsUnknownHadAnotherOffsetOrSaysTwoTimesIsNoTime() {
        for (String time : List.of("2026-01-01T00:00:00[Europe/Nowhere]", "2026-01-01T00:00:00+02:00[Europe/Berlin]", "2026-10-25T02:30:00[Europe/Berlin]",
                "2026-03-29T02:30:00[Europe/Berlin]", "2026-01-01T00:00:00[Europe/Berlin", "2026-01-01T00:00:00[]", "2026-01-01T00:00:00[", "2026-01-01[Europe/Berlin]",
                "2026-01-01T00:00:00Z]")) {
            assertEquals(Optional.of("'" + time + "' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected)"),
                    ValueText.problem(ScalarType.UNIX_TIMESTAMP, time), time);
        }
    }

    @Test
    void aNumberWhereATimeIsWantedIsToldApartFromABadTime() {
        assertEquals(Optional.of("'1700000000' is a number, not a UnixTimestamp; if it counts from 1970, choose the unit of bare numbers"),
                ValueText.problem(ScalarType.UNIX_TIMESTAMP, "1700000000"));
        assertEquals(Optional.of("element 1: '1.5' is a number, not a ZonedTimestamp; if it counts from 1970, choose the unit of bare numbers"),
                ValueText.problem(new ValueType.Array(ScalarType.ZONED_TIMESTAMP), "[1.5]"));
        assertEquals(Optional.of("'2026-13' is not a UnixTimestamp (such as 2026-01-31T12:00:00Z, 2026-01-31 12:00:00+01:00 or 2026-01-31 is expected)"),
                ValueText.problem(ScalarType.UNIX_TIMESTAMP, "2026-13"));
    }

    @Test
    void aZonedTimeIsWrittenWithItsSecondsAndItsOffset() {
        assertEquals("2026-01-01T12:00:00+02:00", ValueText.format(ScalarType.ZONED_TIMESTAMP, ValueText.parse(ScalarType.ZONED_TIMESTAMP, "2026-01-01 12:00+02")));
    }

    @Test
    void bytesAreBase64InEitherForm() {
        byte[] bytes = {(byte) 0xFB, (byte) 0xFF};
        for (String text : List.of("+/8=", "+/8", "-_8=", "-_8")) {
            assertEquals("-_8", new String(Base64.getUrlEncoder().withoutPadding().encode((byte[]) ValueText.parse(ScalarType.BYTES, text)), StandardCharsets.US_ASCII));
        }
        assertEquals("+A==", ValueText.format(ScalarType.BYTES, ValueText.parse(ScalarType.BYTES, "-A")));
        assertEquals("+/8=", ValueText.format(ScalarType.IMAGE_BYTES, bytes));
        assertEquals(Optional.of("'no!' is not a Bytes (base64 is expected)"), ValueText.problem(ScalarType.BYTES, "no!"));
    }

    @Test
    void uuidsAreReadStrictly() {
        UUID uuid = UUID.fromString("c232ab00-9414-11ec-b3c8-9f6bdeced846");
        assertEquals(uuid, ValueText.parse(ScalarType.TIME_UUID, "C232AB00-9414-11EC-B3C8-9F6BDECED846"));
        assertEquals(uuid, ValueText.parse(ScalarType.UUID, "c232ab00941411ecb3c89f6bdeced846"));
        assertEquals(Optional.of("'1-1-1-1-1' is not a Uuid"), ValueText.problem(ScalarType.UUID, "1-1-1-1-1"));
        assertEquals(
                Optional.of("'9b2f1c1e-1111-4111-8111-111111111111' is a UUID of version 4; a TimeUuid has version 1"),
                ValueText.problem(ScalarType.TIME_UUID, "9b2f1c1e-1111-4111-8111-111111111111"));
    }

    @Test
    void decimalsKeepTheirDigitsAndStayOfAWritableSize() {
        assertEquals(new BigDecimal("9".repeat(1000)), ValueText.parse(ScalarType.DECIMAL, "9".repeat(1000)));
        assertEquals(new BigDecimal("1e-1000"), ValueText.parse(ScalarType.DECIMAL, "1e-1000"));
        assertEquals(new BigDecimal("1.10"), ValueText.parse(ScalarType.DECIMAL, "1.10"));
        assertEquals(Optional.of("'1e999999999' has more digits than a Decimal may have (1000)"), ValueText.problem(ScalarType.DECIMAL, "1e999999999"));
        assertEquals(Optional.of("'1e-1001' has more digits than a Decimal may have (1000)"), ValueText.problem(ScalarType.DECIMAL, "1e-1001"));
        assertEquals(Optional.of("'\u0661' is not a Decimal"), ValueText.problem(ScalarType.DECIMAL, "\u0661"));
    }

    @Test
    void aZonedTimeKeepsItsOffset() {
        assertEquals(OffsetDateTime.parse("2026-01-02T03:04:05+02:00"), ValueText.parse(ScalarType.ZONED_TIMESTAMP, "2026-01-02 03:04:05 +0200"));
    }

    @Test
    void jsonIsCheckedAndKeptWithoutSpaceBetweenItsParts() {
        assertEquals("{\"a\":[1.50,null],\"b c\":\" \\\" \"}", ValueText.parse(ScalarType.JSON, " { \"a\" : [ 1.50 , null ] , \"b c\" : \" \\\" \" } "));
        assertEquals("null", ValueText.parse(ScalarType.JSON, "null"));
        assertEquals(Optional.of("a list is not a Map"), ValueText.problem(ScalarType.MAP, "[1]"));
        assertEquals(Optional.of("there is more after the end of the JSON in '{} {}'"), ValueText.problem(ScalarType.MAP, "{} {}"));
        for (String bad : List.of("", "{", "{'a':1}", "{\"a\":1,\"a\":2}", "NaN", "[1,]", "tru")) {
            assertEquals(true, ValueText.problem(ScalarType.JSON, bad).isPresent(), bad);
        }
    }

    @Test
    void whatIsWrongWithJsonIsToldWithItsPlaceInTheText() {
        assertEquals(
                List.of(
                        "'{\"a\":1' is not a Json: Unexpected end-of-input: expected close marker for Object (at its end)",
                        "'{\"a\" 1}' is not a Json: Unexpected character ('1' (code 49)): was expecting a colon to separate property name and value (character 6)",
                        "'{\"a\":1,\"a\":2}' is not a Json: Duplicate Object property \"a\" (character 11)"),
                Stream.of("{\"a\":1", "{\"a\" 1}", "{\"a\":1,\"a\":2}").map(text -> ValueText.problem(ScalarType.JSON, text).orElseThrow()).toList());
    }

    @Test
    void deeplyNestedJsonIsToldAndDoesNotOverflow() {
        assertEquals(true, ValueText.problem(ScalarType.JSON, "[".repeat(100_000)).isPresent());
        assertEquals(true, ValueText.problem(ScalarType.JSON, "[".repeat(100_000) + "]".repeat(100_000)).isPresent());
    }

    @Test
    void aStructHasItsFieldsAndNoOthers() {
        Map<String, ValueType> fields = new LinkedHashMap<>();
        fields.put("name", ScalarType.STRING);
        fields.put("trips", INTS);
        ValueType struct = new ValueType.Struct(fields);
        assertEquals("{\"trips\":[1,null],\"name\":null}", ValueText.parse(struct, "{\"trips\": [1, null], \"name\": null}"));
        assertEquals("{}", ValueText.parse(struct, "{}"));
        assertEquals(Optional.of("field trips: element 2: 'x' is not an Int32"), ValueText.problem(struct, "{\"trips\": [1, \"x\"]}"));
        assertEquals(Optional.of("the struct has no field 'age'; its fields are name, trips"), ValueText.problem(struct, "{\"age\": 1}"));
        assertEquals(Optional.of("a list is not a Struct({name: String, trips: Array(Int32)})"), ValueText.problem(struct, "[]"));
    }

    @Test
    void listsAreJsonAsPythonAndPeopleWriteIt() {
        assertEquals(Arrays.asList("a", null, "b\"c"), ValueText.parse(new ValueType.Array(ScalarType.STRING), "['a', null, 'b\"c']"));
        assertEquals(List.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY), ValueText.parse(new ValueType.Array(ScalarType.FLOAT64), "[1.5, NaN, -Infinity]"));
        assertEquals(List.of(List.of(1), List.of()), ValueText.parse(new ValueType.Array(INTS), "[[1],[]]"));
        assertEquals(List.of("{\"a\":1}", "[2]"), ValueText.parse(new ValueType.Array(ScalarType.JSON), "[{\"a\": 1}, [2]]"));
        assertEquals(List.of(3, 1), ValueText.parse(new ValueType.SetOf(ScalarType.INT32), "[3, 1, 3]"));
        assertEquals(Optional.of("element 2: '1' is not a String"), ValueText.problem(new ValueType.Array(ScalarType.STRING), "[\"a\", 1]"));
        assertEquals(Optional.of("element 1: a list is not an Int32"), ValueText.problem(INTS, "[[1]]"));
        assertEquals(Optional.of("'5' is not an Array(Int32)"), ValueText.problem(INTS, "5"));
    }

    @Test
    void aLongTextIsShownWithoutItsMiddle() {
        assertEquals(Optional.of("'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxx' is not an Int64"), ValueText.problem(ScalarType.INT64, "x".repeat(10_000_000)));
    }

    @Test
    void parseThrowsASentence() {
        assertEquals("'x' is not an Int64.", assertThrows(PushdeskException.class, () -> ValueText.parse(ScalarType.INT64, "x")).getMessage());
    }
}
