package pushdesk.rows.text;

/// How times are written. ISO 8601 is always understood; a bare number is a time only where the user says which unit it has.
public enum TimeFormat {
    ISO("ISO 8601", 0),
    EPOCH_SECONDS("Seconds since 1970", 1_000_000),
    EPOCH_MILLIS("Milliseconds since 1970", 1_000),
    EPOCH_MICROS("Microseconds since 1970", 1);

    private final String title;
    private final long microsPerUnit;

    TimeFormat(String title, long microsPerUnit) {
        this.title = title;
        this.microsPerUnit = microsPerUnit;
    }

    public String title() {
        return title;
    }

    /// 0 where a bare number is no time.
    long microsPerUnit() {
        return microsPerUnit;
    }
}
