package pushdesk.rows.text;

/// Is told of numbers and times that were written with more digits than their type keeps, elements of lists too.
@FunctionalInterface
public interface Lost {
    Lost UNTOLD = (written, stored) -> {};

    /// @param stored a Float, or a time
    void digits(String written, Object stored);
}
