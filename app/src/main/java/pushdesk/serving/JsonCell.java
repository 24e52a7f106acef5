package pushdesk.serving;

/// One value of a request, as it was written; a null of JSON is null.
///
/// @param text the text of a string, otherwise the JSON itself
record JsonCell(Kind kind, String text) {

    enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        TRUTH("a truth value"),
        NESTED("a list or an object");

        private final String said;

        Kind(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }
}
