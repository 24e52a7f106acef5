package pushdesk.rows.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pushdesk.model.PushdeskException;
import pushdesk.rows.input.RowInput;
import pushdesk.rows.text.TimeFormat;

/// How a CSV file is written. An unquoted empty field is null, a quoted one the empty string.
///
/// @param header whether the first record names the columns; otherwise they are called `column 1`, `column 2`, …
/// @param nullMarker an unquoted field with this text is null too
/// @param times what a bare number means in a column of times
public record CsvFormat(char delimiter, Charset charset, char quote, boolean header, Optional<String> nullMarker, TimeFormat times) {

    /// The delimiters that are told apart, the likeliest first.
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /// UTF-8, comma, quotes, header.
    public static final CsvFormat USUAL =
            new CsvFormat(',', StandardCharsets.UTF_8, '"', true, Optional.empty(), TimeFormat.ISO);

    public CsvFormat {
        if (delimiter == quote || newline(delimiter) || newline(quote)) {
            throw PushdeskException.invalid("The delimiter and the quote of a CSV file must be two different characters, and not line ends.");
        }
    }

    /// Finds out delimiter and encoding from the start of a file: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is valid,
    /// else Windows-1252; the delimiter that stands most regularly outside of quotes.
    public static CsvFormat detect(byte[] start) {
        Charset charset = CsvDetection.charset(start);
        return USUAL.withCharset(charset).withDelimiter(CsvDetection.delimiter(new String(start, charset)));
    }

    /// @throws PushdeskException when the file can't be read
    public static CsvFormat detect(Path file) {
        try (RowInput input = RowInput.file(file)) {
            return detect(input);
        }
    }

    /// @throws PushdeskException when the input can't be read, or is no text
    public static CsvFormat detect(RowInput input) {
        return detect(input.start());
    }

    public CsvFormat withDelimiter(char other) {
        return new CsvFormat(other, charset, quote, header, nullMarker, times);
    }

    public CsvFormat withCharset(Charset other) {
        return new CsvFormat(delimiter, other, quote, header, nullMarker, times);
    }

    public CsvFormat withQuote(char other) {
        return new CsvFormat(delimiter, charset, other, header, nullMarker, times);
    }

    public CsvFormat withHeader(boolean other) {
        return new CsvFormat(delimiter, charset, quote, other, nullMarker, times);
    }

    public CsvFormat withNullMarker(String other) {
        return new CsvFormat(delimiter, charset, quote, header, Optional.ofNullable(other), times);
    }

    public CsvFormat withTimes(TimeFormat other) {
        return new CsvFormat(delimiter, charset, quote, header, nullMarker, other);
    }

    private static boolean newline(char c) {
        return c == '\n' || c == '\r';
    }
}
