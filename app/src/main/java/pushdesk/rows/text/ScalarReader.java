package pushdesk.rows.text;

import java.util.Base64;
import pushdesk.model.type.ScalarType;

/// Reads single values of scalar types from text. Not safe for use by several threads.
final class ScalarReader {
    private final IntegerText integers = new IntegerText();
    private final FloatText floats = new FloatText();
    private final TimestampText times;
    private final Lost lost;

    ScalarReader(TimeFormat format, Lost lost) {
        this.lost = lost;
        times = new TimestampText(format);
    }

    /// Spaces around the text are left out for every type but String.
    ///
    /// @return the value, or [BadText]
    Object read(ScalarType type, String given) {
        if (type == ScalarType.STRING || type == ScalarType.UNKNOWN) {
            return given;
        }
        String text = given.strip();
        return switch (type) {
            case BOOL -> {
                int truth = BoolText.read(text.toCharArray(), 0, text.length());
                yield truth < 0 ? BadText.notA(type, given) : truth == 1;
            }
            case INT32 -> integer(type, text, given, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> integer(type, text, given, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT32, FLOAT64 -> number(type, text, given);
            case UNIX_TIMESTAMP, ZONED_TIMESTAMP -> time(type, text, given);
            case UUID, TIME_UUID -> UuidText.read(type, text);
            case DECIMAL -> DecimalText.read(text);
            case JSON, MAP, SCALAR_MAP -> JsonText.read(type, text, TimeFormat.ISO, lost);
            case BYTES, PDF_BYTES, IMAGE_BYTES -> bytes(type, text);
            case STRING, UNKNOWN -> given;
        };
    }

    private Object number(ScalarType type, String text, String given) {
        if (!floats.read(text.toCharArray(), 0, text.length())) {
            return BadText.notA(type, given);
        }
        if (type == ScalarType.FLOAT64) {
            return floats.fits(type) ? floats.value() : BadText.outOfRange(type, given, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
        if (!floats.fits(type)) {
            return BadText.outOfRange(type, given, -Float.MAX_VALUE, Float.MAX_VALUE);
        }
        float narrow = (float) floats.value();
        if (floats.roundedAsFloat32()) {
            lost.digits(text, narrow);
        }
        return narrow;
    }

    private Object time(ScalarType type, String text, String given) {
        if (!times.read(text.toCharArray(), 0, text.length())) {
            return BadText.notATime(type, given);
        }
        Object time = type == ScalarType.UNIX_TIMESTAMP ? Micros.instant(times.micros()) : times.zoned();
        if (times.cut()) {
            lost.digits(text, time);
        }
        return time;
    }

    private Object integer(ScalarType type, String text, String given, long least, long greatest) {
        IntegerText.Outcome outcome = integers.read(text.toCharArray(), 0, text.length());
        if (outcome == IntegerText.Outcome.NOT_A_NUMBER) {
            return BadText.notA(type, given);
        }
        if (outcome == IntegerText.Outcome.OUT_OF_RANGE || integers.value() < least || integers.value() > greatest) {
            return BadText.outOfRange(type, given, least, greatest);
        }
        return type == ScalarType.INT32 ? (Object) (int) integers.value() : (Object) integers.value();
    }

    private static Object bytes(ScalarType type, String text) {
        try {
            boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
            return (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } catch (IllegalArgumentException e) {
            return BadText.notA(type, text);
        }
    }
}
