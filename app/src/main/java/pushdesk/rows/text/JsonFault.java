package pushdesk.rows.text;

import tools.jackson.core.JacksonException;

/// What is wrong with a text that is no JSON.
public final class JsonFault {
    private JsonFault() {}

    /// Jackson's sentence without what it says about its own places and settings.
    public static String reason(JacksonException fault) {
        String first = fault.getOriginalMessage().lines().findFirst().orElse("");
        int place = first.indexOf("[Source: ");
        int bracket = first.lastIndexOf(" (", place);
        return (place < 0 ? first : first.substring(0, bracket < 0 ? place : bracket)).strip();
    }
}
