package pushdesk.rows;

/// Where the rows of a batch came from.
///
/// @param name the file's name, or what the user did: `form`
/// @param path the file's path; empty when there is none
/// @param sha256 the hash of the bytes read, in hexadecimal; empty when there is no file
public record RowOrigin(Kind kind, String name, String path, String sha256) {

    public enum Kind { FILE, STANDARD_INPUT, FORM, CLIPBOARD, GENERATOR, SERVER, OFFLINE_STORE, JOURNAL }

    /// Rows that the offline store held.
    public static RowOrigin offlineStore() {
        return new RowOrigin(Kind.OFFLINE_STORE, "offline store", "", "");
    }

    /// Rows that the journal kept.
    ///
    /// @param push the entry that brought them first
    public static RowOrigin journal(long push) {
        return new RowOrigin(Kind.JOURNAL, "push " + push, "", "");
    }

    public static RowOrigin form() {
        return new RowOrigin(Kind.FORM, "form", "", "");
    }
}
