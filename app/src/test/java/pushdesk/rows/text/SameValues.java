package pushdesk.rows.text;

import java.util.HexFormat;
import java.util.List;

/// Values as something that can be compared and shown: bytes are compared by content.
public final class SameValues {
    private SameValues() {}

    public static Object comparable(Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> "bytes " + HexFormat.of().formatHex(bytes);
            case List<?> list -> list.stream().map(SameValues::comparable).toList();
            default -> value;
        };
    }
}
