package pushdesk.rows.text;

import java.util.UUID;
import pushdesk.model.type.ScalarType;

/// Reads UUIDs, strictly: 32 hexadecimal digits, in groups of 8-4-4-4-12 or in one.
final class UuidText {
    private UuidText() {}

    /// @param type Uuid or TimeUuid; the latter has version 1
    static Object read(ScalarType type, String text) {
        UUID uuid = text.length() == 36 ? grouped(text) : text.length() == 32 ? plain(text) : null;
        if (uuid == null) {
            return BadText.notA(type, text);
        }
        if (type == ScalarType.TIME_UUID && uuid.version() != 1) {
            return new BadText(BadText.shown(text) + " is a UUID of version " + uuid.version() + "; a TimeUuid has version 1");
        }
        return uuid;
    }

    private static UUID grouped(String text) {
        for (int at = 0; at < 36; at++) {
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? text.charAt(at) != '-' : hex(text.charAt(at)) < 0) {
                return null;
            }
        }
        return UUID.fromString(text);
    }

    private static UUID plain(String text) {
        for (int at = 0; at < 32; at++) {
            if (hex(text.charAt(at)) < 0) {
                return null;
            }
        }
        return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
