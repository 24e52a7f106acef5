package pushdesk.model.type;

import java.util.Optional;

/// The types that hold one value, with their names as in `feast/types.py`.
public enum ScalarType implements ValueType {
    BYTES("Bytes"),
    STRING("String"),
    BOOL("Bool"),
    INT32("Int32"),
    INT64("Int64"),
    FLOAT32("Float32"),
    FLOAT64("Float64"),
    UNIX_TIMESTAMP("UnixTimestamp"),
    UUID("Uuid"),
    TIME_UUID("TimeUuid"),
    DECIMAL("Decimal"),
    JSON("Json"),
    MAP("Map"),
    SCALAR_MAP("ScalarMap"),
    ZONED_TIMESTAMP("ZonedTimestamp"),
    PDF_BYTES("PdfBytes"),
    IMAGE_BYTES("ImageBytes"),
    /// Not said in the definitions; settled from the first data or from a registry.
    UNKNOWN("Unknown");

    private final String feastName;

    ScalarType(String feastName) {
        this.feastName = feastName;
    }

    @Override
    public String feastName() {
        return feastName;
    }

    static Optional<ScalarType> wider(ScalarType a, ScalarType b) {
        if (a == b || b == UNKNOWN) {
            return Optional.of(a);
        }
        if (a == UNKNOWN) {
            return Optional.of(b);
        }
        return Optional.ofNullable(widening(a, b)).or(() -> Optional.ofNullable(widening(b, a)));
    }

    private static ScalarType widening(ScalarType narrow, ScalarType wide) {
        return switch (narrow) {
            case INT32 -> wide == INT64 || wide == FLOAT64 || wide == DECIMAL ? wide : wide == FLOAT32 ? FLOAT64 : null;
            case INT64 -> wide == DECIMAL ? wide : null;
            case FLOAT32 -> wide == FLOAT64 ? wide : null;
            case UNIX_TIMESTAMP -> wide == ZONED_TIMESTAMP ? wide : null;
            case TIME_UUID -> wide == UUID ? wide : null;
            case MAP, SCALAR_MAP -> wide == JSON ? wide : null;
            case PDF_BYTES, IMAGE_BYTES -> wide == BYTES ? wide : null;
            case BYTES, STRING, BOOL, FLOAT64, UUID, DECIMAL, JSON, ZONED_TIMESTAMP, UNKNOWN -> null;
        };
    }
}
