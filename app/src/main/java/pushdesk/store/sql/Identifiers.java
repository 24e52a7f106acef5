package pushdesk.store.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names of Feast as names of SQL.
public final class Identifiers {
    private static final int LONGEST = 256; // of H2
    private static final int KEPT = 220;

    private Identifiers() {}

    /// The name as SQL writes it, whatever characters it has.
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The name itself; one too long for the database is cut and ends in a hash of the whole.
    public static String fitting(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, KEPT) + "~" + sha256(name).substring(0, 16);
    }

    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
